import { isoDuration } from '../calendar/amount.js';
import type { Command, Whom } from '../command/command.js';
import type { Changes, TaskFields } from '../command/fields.js';
import { isListKnown, listIn } from './arrange.js';
import { formatReminders } from '../fields/reminders.js';
import type { Gap } from '../pattern/slot-types.js';
import type { SentenceForm } from './sentence-form.js';
import { slotFields } from './slot-fields.js';
import { whomOf, wordsOf } from './whom.js';

/** Fields of a new task as changes of an existing one: tags are added to those it has. */
function asChanges({ tags, ...fields }: TaskFields): Changes {
  return { ...fields, ...(tags && { addTags: tags }) };
}

function changesOf(form: SentenceForm, gap: Gap): Changes | undefined {
  const fields = slotFields(form, gap);
  return fields && asChanges(fields);
}

function wordChanges(form: SentenceForm): Changes {
  const { rule } = form;
  const { title, notes, parent, list } = form.slots;
  const words = (gap: Gap) => wordsOf(form.reading, form.whole, gap);
  const named = rule.changes?.list === null ? undefined : list && (listIn(form, list) ?? words(list));
  return {
    ...(title && { title: words(title) }),
    ...(notes && { notes: words(notes) }),
    ...(parent && { parent: words(parent) }),
    ...(named && { list: named }),
  };
}

function valueChanges({ slots, rule, reading }: SentenceForm): Changes {
  const { shift, addTags, removeTags, priority, level, reminder } = slots;
  const said = priority?.priority ?? level;
  return {
    ...(shift && { shift: isoDuration(shift, rule.earlier ? '-' : '') }),
    ...(addTags && { addTags }),
    ...(removeTags && { removeTags }),
    ...(said && { priority: said }),
    ...(reminder && { reminders: formatReminders(reminder, undefined, reading) }),
  };
}

/** Both texts begin with the same word. */
function isAlike({ slots: { target, title }, whole: { tokens } }: SentenceForm): boolean {
  return target !== undefined && title !== undefined && tokens[target.from]?.norm === tokens[title.from]?.norm;
}

/** "push everything from today to tomorrow" means what is due today; one task is named by its words alone. */
function dueOn(whom: Whom, due: string | null): Whom {
  const day = due?.slice(0, 10);
  return whom.filter && day ? { ...whom, filter: { ...whom.filter, dueFrom: day, dueTo: day } } : whom;
}

/** "move everything from Groceries to Work" means what is in Groceries; one task is named by its words alone. */
function outOf(whom: Whom, form: SentenceForm): Whom {
  const { source } = form.slots;
  const list = source && listIn(form, source);
  return whom.filter && list !== undefined ? { ...whom, filter: { ...whom.filter, list } } : whom;
}

/** "move dentist to friday", "set pay rent to p1", "rename call mom to call mother". */
export function buildUpdate(form: SentenceForm): Command | undefined {
  const { slots, rule } = form;
  const free = slots.changes ? changesOf(form, slots.changes) : {};
  const from = slots.from ? changesOf(form, slots.from) : { due: 'any' };
  if (!free || !from?.due || (rule.alike && !isAlike(form)) || !isListKnown(form)) return undefined;
  const changes = { ...rule.changes, ...free, ...wordChanges(form), ...valueChanges(form) };
  if (Object.keys(changes).length === 0) return undefined;
  const said = whomOf(form);
  const whom = said && outOf(said, form);
  return whom && { intent: 'update', ...(slots.from ? dueOn(whom, from.due) : whom), changes };
}
