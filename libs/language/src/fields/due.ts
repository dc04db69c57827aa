import type { WhenMeaning } from '../calendar/meaning.js';
import { resolveWhen } from '../calendar/resolve-when.js';
import type { DueMeaning } from '../pattern/slot-types.js';
import type { Gap } from '../pattern/slot-types.js';
import { isMeant } from './is-meant.js';
import type { Found, Passage } from './passage.js';
import { textOf, type Reading } from './reading.js';

/** When a task is due, and dates that were seen but left in the title because they may belong there. */
export interface TakenDue {
  when?: WhenMeaning;
  offers: Gap[];
}

type Candidate = Found<DueMeaning>;

function isDated({ value: { when } }: Candidate): boolean {
  return Boolean(when.date ?? when.ahead ?? when.instant);
}

/** The strongest announced one, and of equals the last. */
function best(candidates: Candidate[]): Candidate | undefined {
  const strong = candidates.filter(({ value }) => value.lead === 'strong');
  return (strong.length > 0 ? strong : candidates).at(-1);
}

/** A date and a time may stand apart: "remind me at 9am to call mom tomorrow". */
function choose(candidates: Candidate[]): Candidate[] {
  const complete = best(candidates.filter((one) => isDated(one) && (one.value.when.time ?? one.value.when.ahead)));
  if (complete) return [complete];
  const date = best(candidates.filter(isDated));
  const time = best(candidates.filter(({ value: { when } }) => when.time && !when.date));
  return [date, date?.value.when.instant ? undefined : time].filter((one) => one !== undefined);
}

function isAccepted({ take }: Reading, text: string): boolean {
  return take.some((words) => words.trim().toLowerCase() === text.toLowerCase());
}

/** Takes the due date and time. */
export function takeDue(passage: Passage, reading: Reading): TakenDue {
  const offers: Gap[] = [];
  const exists = ({ value }: Candidate) => resolveWhen(value.when, reading.calendar) !== undefined;
  const candidates = passage.findAll('due', (one) => {
    if (!exists(one)) return false;
    const { when, lead } = one.value;
    if (isMeant(passage, one, when.trust, lead) || isAccepted(reading, textOf(reading, passage, one))) return true;
    if (when.trust === 'edge' && isDated(one)) offers.push({ from: one.from, to: one.to });
    return false;
  });
  const chosen = choose(candidates);
  chosen.forEach((one) => passage.take('due', one));
  const when = chosen.reduce<WhenMeaning>((all, { value }) => ({ ...all, ...value.when }), {});
  return { when: chosen.length > 0 ? when : undefined, offers: withoutTaken(offers, passage) };
}

/** One offer for each stretch of words that is still in the title. */
function withoutTaken(offers: Gap[], passage: Passage): Gap[] {
  return offers.filter(({ from, to }, index) => {
    const first = offers.findIndex((one) => one.from < to && one.to > from);
    return first === index && !passage.isTaken(from);
  });
}
