/** A language's table has a pattern that cannot be read: a mistake of its author, found when the tables are loaded. */
export class PatternError extends Error {
  override readonly name = 'PatternError';

  constructor(
    readonly pattern: string,
    why: string,
  ) {
    super(`Pattern "${pattern}": ${why}.`);
  }
}
