import type { Command } from '@errand/language';
import type { DatePhrases } from './dates.js';
import { filtered } from './german-filter.js';
import { quoted, when } from './german-words.js';

const VERBS = {
  complete: 'erledigen',
  reopen: 'wieder öffnen',
  delete: 'löschen',
  restore: 'wiederherstellen',
  show: 'zeigen',
  skip: 'einmal auslassen',
  snooze: 'aufschieben',
  update: 'ändern',
} as const;
const PLAIN = {
  redo: 'Wiederholen.',
  help: 'Hilfe.',
  confirm: 'Bestätigen.',
  cancel: 'Abbrechen.',
  lists: 'Listen zeigen.',
  approvals: 'Zeigen, was auf dich wartet.',
  approve: 'Freigeben, was vorgeschlagen wurde.',
  refuse: 'Ablehnen, was vorgeschlagen wurde.',
} as const;

/** What a command would do: "„Milch kaufen“ anlegen, fällig morgen". */
export function understoodInGerman(command: Command, dates: DatePhrases): string {
  switch (command.intent) {
    case 'create':
      return `${quoted(command.title)} anlegen${command.due ? `, fällig ${when(command.due, dates)}` : ''}.`;
    case 'list':
      return `${sentence(filtered(command.filter, 'many', dates))} ${command.count ? 'zählen' : 'auflisten'}.`;
    case 'history':
      return command.target === undefined ? 'Zeigen, was geschah.' : `Verlauf von ${quoted(command.target)} zeigen.`;
    case 'why':
      return command.target === undefined
        ? 'Sagen, warum ich erinnert habe.'
        : `Sagen, warum: ${quoted(command.target)}.`;
    case 'createList':
      return `Liste ${quoted(command.list)} anlegen.`;
    case 'renameList':
      return `Liste ${quoted(command.list)} in ${quoted(command.name)} umbenennen.`;
    case 'deleteList':
      return `Liste ${quoted(command.list)}${command.withTasks ? ' mit ihren Aufgaben' : ''} löschen.`;
    case 'unknown':
      return command.reason;
    case 'undo':
      if (command.all) return 'Alles rückgängig machen, was geht.';
      return command.steps ? `Die letzten ${command.steps} Schritte rückgängig machen.` : 'Rückgängig machen.';
    case 'redo':
    case 'help':
    case 'confirm':
    case 'cancel':
    case 'lists':
    case 'approvals':
    case 'approve':
    case 'refuse':
      return PLAIN[command.intent];
    default: {
      const whom = command.filter ? sentence(filtered(command.filter, 'many', dates)) : quoted(command.target);
      const first = command.filter && command.limit ? `, die ersten ${command.limit},` : '';
      return `${whom}${first} ${VERBS[command.intent]}.`;
    }
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
