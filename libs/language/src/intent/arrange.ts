import type { Command } from '../command/command.js';
import { knownList } from '../fields/list.js';
import type { Gap } from '../pattern/slot-types.js';
import type { SentenceForm } from './sentence-form.js';
import { wordsOf } from './whom.js';

/** A name in a slot, as it is spelled where there is such a list; undefined when the slot has no name in it. */
function nameIn(form: SentenceForm, gap: Gap | undefined, field: 'target' | 'title'): string | undefined {
  if (!gap) return undefined;
  const said = wordsOf(form.reading, form.whole, gap).replace(/^\+(?=\S)/, '');
  if (!/[\p{L}\p{N}]/u.test(said)) return undefined;
  form.part(gap).take(field, { from: 0, to: gap.to - gap.from });
  return (field === 'target' && knownList(said, form.reading.lists)) || said;
}

function isShort({ whole: { tokens } }: SentenceForm, { from, to }: Gap): boolean {
  return to - from === 1 || tokens.slice(from, to).every(({ fixed }) => fixed);
}

/** The list that the words of a slot name; undefined when there is none of that name. */
export function listIn({ whole, reading }: SentenceForm, gap: Gap): string | undefined {
  return knownList(wordsOf(reading, whole, gap), reading.lists);
}

/** Whether the list that a form names exists. */
export function namesList(form: SentenceForm): boolean {
  return form.slots.list !== undefined && listIn(form, form.slots.list) !== undefined;
}

/** The same, where the form asks for that. */
export function isListKnown(form: SentenceForm): boolean {
  const { source } = form.slots;
  return (!form.rule.known || namesList(form)) && (source === undefined || listIn(form, source) !== undefined);
}

/** "new list: Garden". */
export function buildCreateList(form: SentenceForm): Command | undefined {
  const { list: gap } = form.slots;
  if (!gap || (form.rule.short && !isShort(form, gap))) return undefined;
  const list = nameIn(form, gap, 'title');
  return list === undefined ? undefined : { intent: 'createList', list };
}

/** "rename list Garden to Yard". */
export function buildRenameList(form: SentenceForm): Command | undefined {
  const list = isListKnown(form) ? nameIn(form, form.slots.list, 'target') : undefined;
  const name = nameIn(form, form.slots.name, 'title');
  return list === undefined || name === undefined ? undefined : { intent: 'renameList', list, name };
}

/** "delete list Garden", "delete the garden list with its tasks", "delete list Garden and move its tasks to Home". */
export function buildDeleteList(form: SentenceForm): Command | undefined {
  const { rule, slots } = form;
  const list = isListKnown(form) ? nameIn(form, slots.list, 'target') : undefined;
  const moveTo = nameIn(form, slots.moveTo, 'target');
  if (list === undefined || (slots.moveTo && moveTo === undefined)) return undefined;
  return { intent: 'deleteList', list, ...(rule.withTasks && { withTasks: true }), ...(moveTo && { moveTo }) };
}
