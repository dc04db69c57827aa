import type { UnknownCommand } from '../command/command.js';
import type { Passage } from '../fields/passage.js';
import { textOf, type Reading } from '../fields/reading.js';
import type { Schedule } from '../fields/schedules.js';
import type { Gap } from '../pattern/slot-types.js';
import { unknown } from './unknown.js';

/** Without "on" and "the", which do not go with "every". */
function withoutLead({ tokens, language: { lexicon } }: Passage, { from, to }: Gap): Gap {
  const isLead = (at: number) =>
    lexicon.functionWords.has(tokens[at]?.norm ?? '') || lexicon.articles.has(tokens[at]?.norm ?? '');
  let start = from;
  while (start < to - 1 && isLead(start)) start += 1;
  return { from: start, to };
}

/** "friday at 6pm" after "every monday at 7am" says "every friday at 6pm". */
function said(passage: Passage, schedule: Schedule, reading: Reading): string {
  const { from, to, days, place } = schedule;
  if (!place) return textOf(reading, passage, schedule);
  const [every = ''] = passage.language.lexicon.repeating;
  const before = textOf(reading, passage, { from, to: days.from });
  const { from: start } = withoutLead(passage, days);
  return [before, every, textOf(reading, passage, { from: start, to })].filter(Boolean).join(' ');
}

const MOST_SUGGESTIONS = 3;

/**
 * Answers that one task cannot repeat at several times, or be several tasks, with a sentence for each.
 * @param why the reason, and whether only one of them can be meant, as the sentence orders something of a task
 */
export function refuseUneven(
  passage: Passage,
  schedules: readonly Schedule[],
  reading: Reading,
  { isOrder, reason }: { isOrder: boolean; reason: 'uneven' | 'severalTasks' },
): UnknownCommand {
  const [first, last] = [schedules[0]?.from ?? 0, schedules.at(-1)?.to ?? 0];
  const before = textOf(reading, passage, { from: 0, to: first });
  const after = textOf(reading, passage, { from: last, to: passage.tokens.length });
  const sentences = schedules.map((one) => [before, said(passage, one, reading), after].filter(Boolean).join(' '));
  const suggestions = isOrder ? sentences.slice(0, MOST_SUGGESTIONS) : [sentences.join('; ')];
  const refused = unknown(passage.language.reasons[reason], '');
  return sentences.length > 0 ? { ...refused, suggestions } : refused;
}
