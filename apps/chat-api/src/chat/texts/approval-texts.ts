import type { ApprovalEffect } from '@errand/events';

/** What the chat says about changes that others propose, in one language. */
export interface ApprovalTexts {
  /** Who asks for what. */
  asks(by: string, effects: readonly ApprovalEffect[]): string;
  /** How many wait; more than one cannot be decided by a word. */
  waiting(count: number): string;
  approved(effects: readonly ApprovalEffect[]): string;
  refused(): string;
  /** It would do something else now than what was shown. */
  changed(): string;
  /** Said to an API token. */
  onlyPerson(): string;
}
