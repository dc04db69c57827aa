import { Passage } from '../fields/passage.js';
import type { Reading } from '../fields/reading.js';
import type { Language } from '../languages/language.js';
import type { Token } from '../sentence/token.js';
import { chipsOf, evidenceOf, spanOf, type Built } from './built.js';
import { newTask, type NewTask } from './create.js';
import { frame } from './frame.js';
import { readQuery } from './query.js';
import { recognise } from './recognise.js';
import { refuseUneven } from './uneven.js';
import { severalOrders } from './several-orders.js';
import { unknown, type Reason } from './unknown.js';

type Uneven = Extract<NewTask, { uneven: unknown }>;

/** A verb is less than an everyday word: some are the same in both languages. */
const VERB_WORTH = 0.5;

/** Everyday words tell languages apart as well as words that a rule has read. */
function knownWords({ lexicon: { common, verbs } }: Language, tokens: readonly Token[]): number {
  const words = tokens.filter(({ fixed, glued }) => !fixed && !glued).map(({ norm }) => norm);
  const worth = (word: string) => (common.has(word) ? 1 : verbs.has(word) ? VERB_WORTH : 0);
  return words.map(worth).reduce<number>((a, b) => a + b, 0);
}

function fromUnknown(language: Language, reason: Reason, words: string): Built {
  return { command: unknown(language.reasons[reason], words), chips: [], offers: [], evidence: -1 };
}

/** "move gym to every monday at 7am and friday at 6pm" orders something of a task, of which either can be done. */
function fromUneven(passage: Passage, { uneven: schedules, reason }: Uneven, reading: Reading): Built {
  const { language, tokens } = passage;
  const [before, after] = [tokens.slice(0, schedules[0]?.from), tokens.slice(schedules.at(-1)?.to)];
  const isOrder = schedules.some(({ from, to }) => {
    const alone = new Passage(language, [...before, ...tokens.slice(from, to), ...after]);
    return recognise(alone, reading) !== undefined;
  });
  const command = refuseUneven(passage, schedules, reading, { isOrder, reason });
  return { command, chips: [], offers: [], evidence: evidenceOf([passage]) };
}

function fromNewTask(passage: Passage, reading: Reading): Built | undefined {
  const made = newTask(passage, reading);
  if (!made) return undefined;
  if ('uneven' in made) return fromUneven(passage, made, reading);
  const offers = made.offers.map((gap) => spanOf(reading.message, passage, { field: 'due', ...gap }));
  return {
    command: made.command,
    chips: chipsOf(reading.message, [passage]),
    offers: offers.filter((span) => span !== undefined),
    evidence: evidenceOf([passage]),
  };
}

/** "#work" or "tomorrow" alone names no new task, but tasks to look at. */
function fromMarksAlone(passage: Passage, reading: Reading): Built | undefined {
  const query = readQuery(passage, reading);
  if (!query?.narrows) return undefined;
  const { filter, sort, limit } = query;
  return {
    command: {
      intent: 'list',
      filter: { ...filter, status: filter.status ?? 'open' },
      ...(sort && { sort }),
      ...(limit && { limit }),
    },
    chips: chipsOf(reading.message, [passage]),
    offers: [],
    evidence: evidenceOf([passage]),
  };
}

function read(language: Language, tokens: readonly Token[], question: boolean, reading: Reading): Built {
  const words = reading.message.slice(tokens[0]?.start, tokens.at(-1)?.end);
  const passage = new Passage(language, tokens);
  if (!tokens.some(({ kind }) => kind !== 'mark' && kind !== 'number')) {
    return fromUnknown(language, 'empty', words);
  }
  const found = recognise(passage, reading, question);
  const several = question ? undefined : severalOrders(passage, reading, found?.command);
  if (several) return { command: several, chips: [], offers: [], evidence: evidenceOf([passage]) };
  if (found) return found;
  if (question) return fromMarksAlone(passage, reading) ?? fromUnknown(language, 'question', words);
  return (
    fromNewTask(passage, reading) ??
    fromMarksAlone(new Passage(language, tokens), reading) ??
    fromUnknown(language, 'noTitle', words)
  );
}

/** Reads one sentence in one language. */
export function readSentence(language: Language, tokens: readonly Token[], reading: Reading): Built {
  const { tokens: framed, question, politeWords } = frame(language, tokens);
  const built = read(language, framed, question, reading);
  return { ...built, evidence: built.evidence + politeWords + knownWords(language, tokens) };
}
