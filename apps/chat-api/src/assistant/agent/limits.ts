/** How much one sentence may cost. */
export interface Limits {
  /** Questions to the model. */
  steps: number;
  /** Of the whole turn. */
  milliseconds: number;
  /** Of the model's counting, prompts and answers together. */
  tokens: number;
  /** Calls of one tool with the same input: the third brings nothing that the second did not. */
  sameCalls: number;
}

/** A minute is what a person waits for while the page tells what happens. */
export const LIMITS: Limits = { steps: 8, milliseconds: 60_000, tokens: 60_000, sameCalls: 2 };

/** Of one person in one day, UTC. */
export const TOKENS_A_DAY = 400_000;
