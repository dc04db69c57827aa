import type { Command } from '@errand/language';
import type { DatePhrases } from './dates.js';
import { filtered } from './english-filter.js';
import { quoted, when } from './english-words.js';

const VERBS = {
  complete: 'Complete',
  reopen: 'Reopen',
  delete: 'Delete',
  restore: 'Restore',
  show: 'Show',
  skip: 'Skip',
  snooze: 'Put off',
  update: 'Change',
} as const;

/** What a command would do: "Add “buy milk”, due tomorrow". */
export function understoodInEnglish(command: Command, dates: DatePhrases): string {
  switch (command.intent) {
    case 'create':
      return `Add ${quoted(command.title)}${command.due ? `, due ${when(command.due, dates)}` : ''}.`;
    case 'list':
      return `${command.count ? 'Count' : 'List'} ${filtered(command.filter, false, dates)}.`;
    case 'history':
      return command.target === undefined ? 'Show what happened.' : `Show the history of ${quoted(command.target)}.`;
    case 'why':
      return command.target === undefined ? 'Say why I reminded you.' : `Say why, about ${quoted(command.target)}.`;
    case 'createList':
      return `Make the list ${quoted(command.list)}.`;
    case 'renameList':
      return `Rename the list ${quoted(command.list)} to ${quoted(command.name)}.`;
    case 'deleteList':
      return `Delete the list ${quoted(command.list)}${command.withTasks ? ' and its tasks' : ''}.`;
    case 'lists':
      return 'Show the lists.';
    case 'approvals':
      return 'Show what waits for your yes.';
    case 'approve':
    case 'refuse':
      return `${command.intent === 'approve' ? 'Approve' : 'Refuse'} what was proposed.`;
    case 'unknown':
      return command.reason;
    case 'undo':
      if (command.all) return 'Undo everything that can be undone.';
      return command.steps ? `Undo the last ${command.steps} steps.` : 'Undo.';
    case 'redo':
    case 'help':
    case 'confirm':
    case 'cancel':
      return `${command.intent.charAt(0).toUpperCase()}${command.intent.slice(1)}.`;
    default: {
      const whom = command.filter ? filtered(command.filter, false, dates) : quoted(command.target);
      const first = command.filter && command.limit ? `, the first ${command.limit}` : '';
      return `${VERBS[command.intent]} ${whom}${first}.`;
    }
  }
}
