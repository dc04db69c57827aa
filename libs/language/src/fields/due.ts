import type { WhenMeaning } from '../calendar/meaning.js';
import { resolveWhen } from '../calendar/resolve-when.js';
import type { DueMeaning, Gap } from '../pattern/slot-types.js';
import { isDescribing, isMeant } from './is-meant.js';
import type { Found, Passage } from './passage.js';
import { textOf, type Reading } from './reading.js';
import { severalDays } from './schedules.js';

/** When a task is due, and dates that were seen but left in the title because they may belong there. */
export interface TakenDue {
  when?: WhenMeaning;
  offers: Gap[];
  /** Every date that was meant, although a task has one. */
  dates: Gap[];
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

/** Looks at every reading from the left, and keeps those that are meant. */
class DueFinder {
  readonly offers: Gap[] = [];
  /** Up to here words describe what follows: after "the" neither "monday 9am" nor "9am" of it is a date. */
  private described = 0;
  /** "saturday and sunday", "every 14 jan, 15 jun", "8am and 8pm": it cannot be due on both. */
  private readonly lists: Gap[];

  constructor(
    private readonly passage: Passage,
    private readonly reading: Reading,
    private readonly isTimed: boolean,
  ) {
    this.lists = [
      ...passage.findAll('weekdays', ({ value }) => value.length > 1),
      ...passage.findAll('scattered', () => true),
      ...passage.findAll('dayTimes', () => true),
      ...severalDays(passage),
    ];
  }

  find(): Candidate[] {
    return this.passage.findAll('due', (one) => this.accepts(one));
  }

  /** Of "half an hour before my 3pm meeting": what describes a thing says when it is, since a reminder counts from that. */
  findDescribing(): Candidate[] {
    return this.passage.findAll('due', (one) => {
      const { when, lead } = one.value;
      const isClear = when.trust !== 'shape' && when.trust !== 'close' && resolveWhen(when, this.reading.calendar);
      return Boolean(isClear) && !this.isListed(one) && isDescribing(this.passage, one, lead);
    });
  }

  private accepts(one: Candidate): boolean {
    const { when, lead } = one.value;
    if (resolveWhen(when, this.reading.calendar) === undefined || (this.isTimed && when.time)) return false;
    if (isAccepted(this.reading, textOf(this.reading, this.passage, one))) return true;
    if (one.from >= this.described && !this.isListed(one) && isMeant(this.passage, one, when.trust, lead)) return true;
    if (isDescribing(this.passage, one, lead)) this.described = Math.max(this.described, one.to);
    if (this.isListed(one) || (isDated(one) && when.trust !== 'shape'))
      this.offers.push({ from: one.from, to: one.to });
    return false;
  }

  private isListed({ from, to }: Candidate): boolean {
    return this.lists.some((list) => (list.from < from && from < list.to) || (list.from < to && to < list.to));
  }
}

/**
 * Takes the due date and time.
 * @param isTimed true when a repeat has its times of day already
 * @param isCounted true when a reminder counts from it
 */
export function takeDue(passage: Passage, reading: Reading, isTimed = false, isCounted = false): TakenDue {
  const finder = new DueFinder(passage, reading, isTimed);
  const found = finder.find();
  const said = choose(found);
  const chosen = said.length === 0 && isCounted ? choose(finder.findDescribing()) : said;
  chosen.forEach((one) => passage.take('due', one));
  const when = chosen.reduce<WhenMeaning>((all, { value }) => ({ ...all, ...value.when }), {});
  const dates = found.filter(isDated).map(({ from, to }) => ({ from, to }));
  return { when: chosen.length > 0 ? when : undefined, offers: withoutTaken(finder.offers, passage), dates };
}

/** One offer for each stretch of words that is still in the title. */
function withoutTaken(offers: Gap[], passage: Passage): Gap[] {
  return offers.filter(({ from, to }, index) => {
    const first = offers.findIndex((one) => one.from < to && one.to > from);
    return first === index && !passage.isTaken(from);
  });
}
