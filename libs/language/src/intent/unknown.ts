import type { UnknownCommand } from '../command/command.js';

/** Why a sentence was not understood. */
export type Reason =
  | 'empty'
  | 'noTitle'
  | 'noTarget'
  | 'question'
  | 'thanks'
  | 'oops'
  | 'undoPart'
  | 'uneven'
  | 'severalTasks'
  | 'severalOrders';

/** What a language says for each reason; `{words}` in a suggestion stands for the sentence's own words. */
export interface ReasonText {
  reason: string;
  suggestions: readonly string[];
}

const LONGEST = 60;

/** Answers with the reason, and with sentences that would be understood. */
export function unknown({ reason, suggestions }: ReasonText, words: string): UnknownCommand {
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return { intent: 'unknown', reason, suggestions: suggestions.map((one) => one.replace('{words}', () => short)) };
}
