const REMEDY = {
  now: 'Write an RFC 3339 moment with its offset, for example 2026-03-05T10:00:00-05:00.',
  timeZone: 'Name a zone of the IANA database, for example America/New_York or Europe/Berlin.',
} as const;

/** What a sentence is read against is not usable: the caller's mistake, never the sentence's. `remedy` says what to write. */
export class InvalidContextError extends Error {
  override readonly name = 'InvalidContextError';
  readonly remedy: string;

  constructor(
    readonly field: keyof typeof REMEDY,
    readonly value: string,
  ) {
    super(`"${value}" is no ${field === 'now' ? 'moment with an offset' : 'known time zone'}.`);
    this.remedy = REMEDY[field];
  }
}
