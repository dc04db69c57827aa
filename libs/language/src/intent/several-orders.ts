import type { Command, Intent, UnknownCommand } from '../command/command.js';
import type { Passage } from '../fields/passage.js';
import { textOf, type Reading } from '../fields/reading.js';
import type { Gap } from '../pattern/slot-types.js';
import { recognise } from './recognise.js';
import { unknown } from './unknown.js';

/** What is ordered of tasks that are there. */
const ORDERS: ReadonlySet<Intent> = new Set(['complete', 'reopen', 'delete', 'restore', 'skip', 'snooze', 'update']);

/** Looking for orders behind every "and" of a long message would take long. */
const MOST_CUTS = 4;

function targetOf(command: Command): string | undefined {
  return 'target' in command ? command.target : undefined;
}

/** Places of the first commas and "and"s. */
function cutsOf({ tokens, language }: Passage): number[] {
  const places = tokens.map((_, at) => at);
  const isCut = (at: number) => tokens[at]?.norm === ',' || language.lexicon.joiners.has(tokens[at]?.norm ?? '');
  return places.filter((at) => !tokens[at]?.fixed && isCut(at)).slice(0, MOST_CUTS);
}

/** The orders that a passage is a row of; none where a part of it is none. */
class Orders {
  private readonly cuts: number[];
  private readonly known = new Map<number, Gap[]>();

  constructor(
    private readonly passage: Passage,
    private readonly reading: Reading,
  ) {
    this.cuts = cutsOf(passage);
  }

  /** @param at the place behind a cut, or 0; what follows a cut is looked at once, however many come before it */
  after(at: number): Gap[] {
    const found = this.known.get(at) ?? this.read(at);
    this.known.set(at, found);
    return found;
  }

  private read(at: number): Gap[] {
    const from = this.beginning(at);
    for (const to of this.cuts.filter((cut) => cut > from)) {
      const next = this.after(to + 1); // first, as what follows an "and" mostly begins like no order at all
      if (next.length > 0 && this.isOrder({ from, to })) return [{ from, to }, ...next];
    }
    const rest = { from, to: this.passage.tokens.length };
    return from > 0 && this.isOrder(rest) ? [rest] : [];
  }

  /** Without the words of ", and then", which are no order's. */
  private beginning(at: number): number {
    const { tokens, language } = this.passage;
    const { joiners, sequels } = language.lexicon;
    let from = at;
    while (from > 0 && (joiners.has(tokens[from]?.norm ?? '') || sequels.has(tokens[from]?.norm ?? ''))) from += 1;
    return from;
  }

  /** An order behind another one begins with what is to be done: "… and the report is done" may be the title's. */
  private isOrder(gap: Gap): boolean {
    const made = gap.to > gap.from ? recognise(this.passage.part(gap), this.reading)?.command : undefined;
    if (!made || !ORDERS.has(made.intent)) return false;
    const target = targetOf(made);
    return gap.from === 0 || target === undefined || !textOf(this.reading, this.passage, gap).startsWith(target);
  }
}

/**
 * Answers "mark fix sink as done and delete paint wall" with the orders as a sentence each: which of the words are titles is not for
 * guessing, where things are changed.
 * @param whole the command that all of the words together would be
 */
export function severalOrders(
  passage: Passage,
  reading: Reading,
  whole: Command | undefined,
): UnknownCommand | undefined {
  const target = whole && targetOf(whole);
  if (whole && target === undefined) return undefined;
  const texts = new Orders(passage, reading).after(0).map((gap) => textOf(reading, passage, gap));
  const [, second] = texts;
  if (second === undefined || (target !== undefined && !target.includes(second))) return undefined;
  return { ...unknown(passage.language.reasons.severalOrders, ''), suggestions: [texts.join('; ')] };
}
