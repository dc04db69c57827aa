import type {
  Command,
  CreateCommand,
  DeleteListCommand,
  ListCommand,
  SnoozeCommand,
  TargetIntent,
  Whom,
} from '../command/command.js';
import { sayFields, type Style } from './say-fields.js';
import { sayFilter, saySort } from './say-filter.js';
import { sayDuration, sayWhen } from './say-time.js';
import { sayUpdate } from './say-update.js';

const TARGETS: Record<TargetIntent, (who: string) => string> = {
  complete: (who) => `mark ${who} as done`,
  reopen: (who) => `reopen ${who}`,
  delete: (who) => `delete ${who}`,
  restore: (who) => `restore ${who}`,
  show: (who) => `show the details of ${who}`,
  skip: (who) => `skip ${who}`,
};

function sayWhom(whom: Whom, style: Style): string {
  if (!whom.filter) return style.words(whom.target);
  return sayFilter(whom.filter, style.moments, undefined, whom.limit) + saySort(whom.sort);
}

function sayCreate({ title, ...fields }: CreateCommand, style: Style): string {
  return `add ${style.words(title)} ${sayFields(fields, style)}`.replace(/ (?=,)/g, '').trim();
}

function sayList({ filter, sort, limit, count }: ListCommand, style: Style): string {
  if (filter.parent) return `${count ? 'how many' : 'show the'} subtasks of ${style.words(filter.parent)}`;
  const what = sayFilter(filter, style.moments, 'open', limit);
  return `${count ? 'how many' : 'show'} ${what}${saySort(sort)}`;
}

function saySnooze(command: SnoozeCommand, style: Style): string {
  const who = sayWhom(command, style);
  if (command.for) return `snooze ${who} for ${sayDuration(command.for)}`;
  return command.until ? `snooze ${who} until ${sayWhen(command.until, style.moments)}` : `snooze ${who}`;
}

function sayDeleteList({ list, withTasks, moveTo }: DeleteListCommand, { words }: Style): string {
  const fate = withTasks ? ' with its tasks' : moveTo === undefined ? '' : ` and move its tasks to ${words(moveTo)}`;
  return `delete list ${words(list)}${fate}`;
}

/** The sentence of a command in one style. */
export function sayCommand(command: Command, style: Style): string {
  switch (command.intent) {
    case 'create':
      return sayCreate(command, style);
    case 'list':
      return sayList(command, style);
    case 'snooze':
      return saySnooze(command, style);
    case 'update':
      return sayUpdate(command.changes, sayWhom(command, style), style);
    case 'history':
      return command.target === undefined ? 'history' : `history of ${style.words(command.target)}`;
    case 'why':
      return `why did you remind me${command.target === undefined ? '' : ` about ${style.words(command.target)}`}`;
    case 'createList':
      return `new list called ${style.words(command.list)}`;
    case 'renameList':
      return `rename list ${style.words(command.list)} to ${style.words(command.name)}`;
    case 'deleteList':
      return sayDeleteList(command, style);
    case 'lists':
      return 'show my lists';
    case 'undo':
      return command.all ? 'undo everything' : command.steps ? `undo the last ${command.steps} changes` : 'undo';
    case 'redo':
    case 'help':
    case 'cancel':
      return command.intent;
    case 'confirm':
      return 'yes';
    case 'approve':
      return 'approve it';
    case 'refuse':
      return 'refuse it';
    case 'approvals':
      return 'show approvals';
    case 'unknown':
      return command.suggestions[0] ?? 'help';
    default:
      return TARGETS[command.intent](sayWhom(command, style));
  }
}
