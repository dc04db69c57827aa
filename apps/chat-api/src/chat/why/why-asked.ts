import type { WhyDto } from '../../why/why.dto.js';

/** The newest reminder, whatever it is about. */
export const NEWEST = 'newest';

/** What is known of each task that was asked about; undefined when nothing is. */
export type WhyFacts = ReadonlyMap<string, WhyDto | undefined>;

/**
 * Ends a turn that was asked "why?": the answer lies with other services, which a turn cannot wait for. It is taken again with what they
 * said, so that nothing else that it did is kept twice.
 */
export class WhyAsked extends Error {
  constructor(
    /** Of the task, or {@link NEWEST}. */
    readonly about: string,
  ) {
    super(`Why, about ${about}: not looked up yet.`);
  }
}
