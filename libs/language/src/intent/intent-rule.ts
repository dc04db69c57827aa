import type { Amount } from '../calendar/amount.js';
import type { ReminderMeaning } from '../calendar/meaning.js';
import type { Intent } from '../command/command.js';
import type { Changes } from '../command/fields.js';
import type { Sort, Status } from '../command/filter.js';
import type { PriorityMeaning } from '../fields/priority.meaning.js';
import type { Gap } from '../pattern/slot-types.js';
import type { Reason } from './unknown.js';

/** What a query's words are about, beyond what they say themselves. */
export interface QueryOptions {
  /** "what did I finish …" asks for done tasks. */
  status?: Status;
  count?: true;
  /** The order that the form asks for where the query says none: "what should I do first …". */
  sort?: Sort;
  /** Words that say nothing about a filter are looked for in the tasks: as one text, or each by itself ("buy at the store"). */
  search?: true | 'words';
  /** Only a list that exists is asked for: "open the garden list". */
  listed?: true;
  /** The sentence is the query alone ("overdue tasks"): it has to name tasks, or say when they are due. */
  bare?: true;
}

/**
 * A sentence form. The pattern has to fill the whole sentence; what its slots may be is in {@link IntentSlots}.
 * When the slots turn out to make no sense (no date after "move X to") the next form is tried.
 */
export interface IntentRule {
  /** `unknown` for a verb without a task, or for words that ask for nothing. */
  intent: Intent;
  /** What `unknown` answers with, when it is not the missing task. */
  reason?: Reason;
  pattern: string;
  /** An everyday verb: with "a", or with a date, it is a new task ("complete a course", "finish the report friday"). */
  mild?: true;
  /** Only when many are meant, by "all" or by what they are: "alle Aufgaben erledigen". */
  many?: true;
  /** The target may end in "'s", which is not its own: "change dentist's due date"; with `only` it has to ("remove price tags" is no such). */
  possessive?: true | 'only';
  /** The new title begins as the old one does: "change buy milk to buy oat milk", not "change tires to winter tires". */
  alike?: true;
  /** A pattern that the target or query must not begin with: "get the taxes done" finishes nothing. */
  except?: string;
  /** A pattern that the target has to begin with: "cleaned the kitchen", but not "cleaned carrots". */
  beginning?: string;
  /** A pattern that stands nowhere in the target: "Miete gezahlt", but not "fragen ob Miete gezahlt". */
  without?: string;
  /** A pattern that the target has to end with: "get rid of the gym task", but not "get rid of the old sofa". */
  ending?: string;
  /** It tells what was done rather than orders it: with a question mark it asks, and nothing is done. */
  told?: true;
  /** What an update changes, whatever the words. */
  changes?: Changes;
  /** Only when there is a list of that name: "delete the garden list". */
  known?: true;
  /** The list's name is one word, or quoted: "new list Garden", but not "new list of guests for the party". */
  short?: true;
  /** What is deleted with the list. */
  withTasks?: true;
  /** The shift is towards earlier. */
  earlier?: true;
  /** The new task has a reminder when it is due: "kannst du mich an den Arzt erinnern". */
  reminds?: true;
  /** The task is the one that was spoken of last: "no, I meant friday". */
  last?: true;
  /** All that can be undone, or so many steps. */
  undoes?: 'all' | number;
  query?: QueryOptions;
}

/** The slots that intent patterns may have. */
export interface IntentSlots {
  target?: Gap;
  title?: Gap;
  notes?: Gap;
  parent?: Gap;
  /** Two or more tasks that another is broken into: "a, b and c". */
  parts?: Gap;
  list?: Gap;
  /** The list that a task is taken out of; there has to be one of that name. */
  source?: Gap;
  /** A list's new name. */
  name?: Gap;
  /** The list that a deleted one's tasks go to. */
  moveTo?: Gap;
  /** Anything that a new task could be given: dates, priority, tags, repeat. */
  changes?: Gap;
  /** Where a task is moved away from; has to be a date. */
  from?: Gap;
  until?: Gap;
  query?: Gap;
  limit?: number;
  /** How many steps to undo. */
  steps?: number;
  for?: Amount;
  shift?: Amount;
  addTags?: string[];
  removeTags?: string[];
  priority?: PriorityMeaning;
  level?: number;
  reminder?: ReminderMeaning[];
}
