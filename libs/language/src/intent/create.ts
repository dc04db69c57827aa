import type { Command, CreateCommand } from '../command/command.js';
import type { Passage } from '../fields/passage.js';
import type { Reading } from '../fields/reading.js';
import { takeFields } from '../fields/take-fields.js';
import type { Schedule } from '../fields/schedules.js';
import { takeTitle } from '../fields/title.js';
import type { CompiledRule } from '../pattern/compiled-rule.js';
import type { Gap } from '../pattern/slot-types.js';
import { isListKnown, listIn } from './arrange.js';
import type { SentenceForm } from './sentence-form.js';
import { slotFields } from './slot-fields.js';
import { wordsOf } from './whom.js';

/** A new task, and the dates that were left in its title; none where it would have several schedules. */
export type NewTask =
  { command: CreateCommand; offers: Gap[] } | { uneven: Schedule[]; reason: 'uneven' | 'severalTasks' };

/** Takes the longest of the patterns at the place where the title would begin, unless nothing would be left. */
export function takeStart(passage: Passage, rules: readonly CompiledRule[]): boolean {
  const from = passage.firstLeft;
  const ends = rules.flatMap((rule) => passage.matcher.ends(rule, from));
  const to = Math.max(0, ...ends.filter((end) => end < passage.tokens.length));
  if (to <= from) return false;
  passage.take(undefined, { from, to });
  return true;
}

const LONGEST_TAIL = 8;

/** Takes "to my list" from the end of what is left: more may follow that is no part of the title. */
function takeTail(passage: Passage): void {
  const { tokens, language } = passage;
  const left = tokens.findLastIndex((_, at) => !passage.isTaken(at)) + 1;
  for (let from = Math.max(passage.firstLeft + 1, left - LONGEST_TAIL); from < left; from += 1) {
    const fits = language.frames.tails.some((rule) => passage.matcher.ends(rule, from).includes(left));
    if (fits) return passage.take(undefined, { from, to: left });
  }
}

/** Takes "remind me" from the front; with an offset ("remind me 1 hour before …") it is a reminder like any other. */
function takeRemind(passage: Passage): boolean {
  const from = passage.firstLeft;
  const ends = passage.language.frames.remind.flatMap((rule) => passage.matcher.ends(rule, from));
  const to = Math.max(0, ...ends);
  if (to <= from || to >= passage.tokens.length) return false;
  const clause = passage.at('reminder', from)[0];
  if (clause?.value.every(({ kind }) => kind === 'before')) return false;
  passage.take('reminders', { from, to });
  return true;
}

function takeLeadIns(passage: Passage): void {
  for (const group of passage.language.frames.leadIns) takeStart(passage, group);
}

/**
 * Makes a new task of a passage.
 * @param asked true when the sentence around it asks for a reminder
 * @returns undefined when no word is left for the title
 */
export function newTask(passage: Passage, reading: Reading, asked = false): NewTask | undefined {
  takeLeadIns(passage);
  takeTail(passage);
  const start = passage.firstLeft;
  const reminds = takeRemind(passage) || asked;
  const { fields, offers, uneven, clauses } = takeFields(passage, reading, reminds);
  if (uneven) return { uneven, reason: 'uneven' };
  if (clauses) return { uneven: clauses, reason: 'severalTasks' };
  if (passage.firstLeft > start) takeStart(passage, passage.language.frames.leadInsAfterDate);
  takeTail(passage);
  const introduced = reminds || (fields.reminders?.length ?? 0) > 0;
  if (introduced) takeStart(passage, passage.language.frames.remindOf);
  const title = takeTitle(passage, reading);
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  const needs = fields.reminders && !fields.due ? { needs: ['due'] as ['due'] } : {};
  return { command: { intent: 'create', title, ...fields, ...needs }, offers };
}

/** The command of a new task that is a part of a sentence. */
export function createOf(passage: Passage, reading: Reading, asked?: boolean): CreateCommand | undefined {
  const made = newTask(passage, reading, asked);
  return made && 'command' in made ? made.command : undefined;
}

/** A new task inside a sentence form: "add subtask buy nails to build shed", "put milk on my list". */
export function buildCreate(form: SentenceForm): Command | undefined {
  const { title, parent, changes, list } = form.slots;
  if (!isListKnown(form)) return undefined;
  const made = title && createOf(form.part(title), form.reading, form.rule.reminds);
  const more = changes ? slotFields(form, changes) : {};
  if (!made || !more) return undefined;
  const words = (gap: Gap) => wordsOf(form.reading, form.whole, gap);
  const { needs, ...task } = made;
  return {
    ...task,
    ...more,
    ...(needs && !more.due && { needs }),
    ...(parent && { parent: words(parent) }),
    ...(list && { list: listIn(form, list) }),
  };
}
