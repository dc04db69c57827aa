/** What a repeat rule can be refused for; stable, for programs to switch on. */
export type RuleProblem =
  | 'rule.empty'
  | 'rule.too-long'
  | 'rule.malformed'
  | 'rule.unknown-part'
  | 'rule.duplicate-part'
  | 'rule.missing-frequency'
  | 'rule.bad-value'
  | 'rule.unsupported-frequency'
  | 'rule.too-frequent'
  | 'rule.conflict'
  | 'rule.missing-day'
  | 'rule.never-occurs';

/**
 * The text is no repeat rule that can be kept. The caller shows `message` and `remedy` and asks for another rule.
 * `part` is the rule part at fault (`BYMONTHDAY`), absent when the whole text is.
 */
export class InvalidRuleError extends Error {
  override readonly name = 'InvalidRuleError';

  constructor(
    readonly code: RuleProblem,
    message: string,
    readonly remedy: string,
    readonly part?: string,
  ) {
    super(message);
  }
}

/** The name is no time zone of the IANA database that this machine knows. */
export class InvalidTimeZoneError extends Error {
  override readonly name = 'InvalidTimeZoneError';
  readonly code = 'time-zone.unknown';
  readonly remedy = 'Name a zone of the IANA database, for example America/New_York or Europe/Berlin.';

  constructor(readonly timeZone: unknown) {
    super(`${quote(timeZone)} is not a known time zone.`);
  }
}

/** A date, a moment or a time of day is not written as this library reads it. */
export class InvalidDueError extends Error {
  override readonly name = 'InvalidDueError';

  constructor(
    readonly code: 'due.malformed' | 'time.malformed',
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

/** A value from outside, shortened, for a message. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value;
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
