import type { GaveUp } from '../../assistant/agent/agent.js';

/** What the chat says about the language model, in one language. */
export interface AssistantTexts {
  /** Why it did not answer; `deeds`: how many tools it had called, of which each did what it says. */
  gaveUp(why: GaveUp | 'allowance', deeds: number): string;
}
