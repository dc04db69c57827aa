import type { Changes, TaskFields } from './fields.js';
import type { Filter, Sort } from './filter.js';

/** Names one task by words, or many by a filter: never both. Of many, the first `limit` in the order of `sort` (by due date when it says none). */
export type Whom = { target: string; filter?: undefined } | ({ filter: Filter; target?: undefined } & Cut);

/** How many of the tasks that fit a filter are meant, and by which order. */
export interface Cut {
  sort?: Sort;
  limit?: number;
}

/** Makes a task. `needs` names the fields that the chat has to ask for. */
export interface CreateCommand extends TaskFields {
  intent: 'create';
  title: string;
  needs?: ['due'];
}

/** The intents that say nothing but which tasks are meant. */
export type TargetIntent = 'complete' | 'reopen' | 'delete' | 'restore' | 'show' | 'skip';

/** Completes, reopens, deletes, restores, shows, or skips this occurrence of what is meant. */
export type TargetCommand = { intent: TargetIntent } & Whom;

/** Puts a task off: `until` is a date or moment, `for` an ISO 8601 duration; the chat asks when neither was said. */
export type SnoozeCommand = { intent: 'snooze'; until?: string; for?: string } & Whom;

/** Changes fields of what is meant. */
export type UpdateCommand = { intent: 'update' } & Whom & { changes: Changes };

/** Asks for tasks. `filter.status` is always there. */
export interface ListCommand extends Cut {
  intent: 'list';
  filter: Filter & { status: NonNullable<Filter['status']> };
  count?: true;
}

/** Asks what happened, to one task or at all. */
export interface HistoryCommand {
  intent: 'history';
  target?: string;
}

/** Asks why a reminder came, or why a task is there; without a target, about the newest reminder. */
export interface WhyCommand {
  intent: 'why';
  target?: string;
}

/** Makes a list that has no tasks yet. */
export interface CreateListCommand {
  intent: 'createList';
  list: string;
}

/** Gives a list another name; its tasks go along. */
export interface RenameListCommand {
  intent: 'renameList';
  list: string;
  name: string;
}

/** Deletes a list. Its tasks stay, in no list, unless they are to be deleted `withTasks`, or to go to another list. */
export interface DeleteListCommand {
  intent: 'deleteList';
  list: string;
  withTasks?: true;
  moveTo?: string;
}

/** Takes back what was done last: the last step, so many `steps`, or all that can be. */
export interface UndoCommand {
  intent: 'undo';
  /** More than one. */
  steps?: number;
  all?: true;
}

/** The intents that need no more words; `lists` asks which lists there are, `approvals` what others proposed, to `approve` or to `refuse`. */
export interface PlainCommand {
  intent: 'redo' | 'help' | 'confirm' | 'cancel' | 'lists' | 'approve' | 'refuse' | 'approvals';
}

/** None of the above: says why, and up to three sentences that would have been understood. */
export interface UnknownCommand {
  intent: 'unknown';
  reason: string;
  suggestions: string[];
}

/** What one sentence asks for; told apart by `intent`. */
export type Command =
  | CreateCommand
  | TargetCommand
  | SnoozeCommand
  | UpdateCommand
  | ListCommand
  | HistoryCommand
  | WhyCommand
  | CreateListCommand
  | RenameListCommand
  | DeleteListCommand
  | UndoCommand
  | PlainCommand
  | UnknownCommand;

/** The name of an intent. */
export type Intent = Command['intent'];
