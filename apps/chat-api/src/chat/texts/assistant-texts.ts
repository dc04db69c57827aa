import type { GaveUp } from '../../assistant/agent/agent.js';

/** Why the language model did not answer: its turn came to no end, the person stopped it, or it did not begin. */
export type WhyNot = GaveUp | 'allowance' | 'busy' | 'stopped';

/** What the chat says about the language model, in one language. */
export interface AssistantTexts {
  /** It works on an answer. */
  working(): string;
  /** Why it did not answer; `changes`: how many steps that change something it had taken. The grammar's answer may follow. */
  gaveUp(why: WhyNot, changes: number, isFollowed: boolean): string;
}
