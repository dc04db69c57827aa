import { InvalidInputError, type DomainError, type FieldProblem } from '@errand/dapr';
import { NameTakenError, NotOnShelfError } from '../../shelf/shelf.errors.js';
import {
  ImportedLastError,
  NothingToUndoError,
  TakenBackError,
  TaskNotFoundError,
  WrongStatusError,
} from '../../tasks/rules/task.errors.js';
import { refusalInEnglish } from './english-refusal.js';

const UNDO = {
  undo: 'Es gibt nichts rückgängig zu machen: Das geht mit den letzten 50 Schritten der letzten 7 Tage, und davon ist keiner übrig.',
  redo: 'Es gibt nichts zu wiederholen: Das geht nur mit dem, was zuletzt rückgängig gemacht wurde, bis etwas anderes getan wird.',
} as const;

const SHELF = { list: 'Liste', 'saved filter': 'Filter' } as const;

const STATES: Readonly<Record<string, string>> = {
  open: 'Die Aufgabe ist offen',
  done: 'Die Aufgabe ist erledigt',
  deleted: 'Die Aufgabe ist gelöscht',
  'not repeating': 'Die Aufgabe wiederholt sich nicht',
};
const HINDERED: Readonly<Record<string, string>> = {
  snoozed: 'und lässt sich nicht aufschieben. Das geht nur mit einer offenen.',
  changed: 'und lässt sich nicht ändern. Stelle sie zuerst wieder her.',
  completed: 'und lässt sich nicht erledigen. Stelle sie zuerst wieder her.',
  reopened: 'und lässt sich nicht wieder öffnen. Stelle sie stattdessen wieder her.',
  skipped: 'und lässt sich nicht auslassen. Das geht nur mit einer offenen, die sich wiederholt.',
};

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Titel',
  notes: 'Notizen',
  list: 'Liste',
  tags: 'Schlagwörter',
  reminders: 'Erinnerungen',
  due: 'Fälligkeit',
  until: 'Aufschub',
  recurrence: 'Wiederholung',
  priority: 'Priorität',
  parentId: 'Übergeordnete Aufgabe',
  name: 'Name',
};

type Words = readonly (readonly [RegExp, string])[];

/** What the rules say is wrong with a field. */
const MESSAGES: Words = [
  [/^is empty$/, 'fehlt'],
  [/^cannot be taken away$/, 'kann nicht wegfallen'],
  [/^has (\d+) characters, more than (\d+)$/, '$1 Zeichen sind mehr als $2'],
  [/^has (\d+) entries, more than (\d+)$/, '$1 sind mehr als $2'],
  [/^"(.*)" is not a tag$/s, '„$1“ ist kein Schlagwort'],
  [/^"(.*)" is neither a date nor a moment$/s, '„$1“ ist weder ein Datum noch ein Zeitpunkt'],
  [/^"(.*)" is neither a duration nor a moment$/s, '„$1“ ist weder eine Dauer noch ein Zeitpunkt'],
  [/^"(.*)" is no day, moment or duration$/s, '„$1“ ist weder Tag noch Zeitpunkt noch Dauer'],
  [/^a repeating task needs a due date$/, 'eine Aufgabe, die sich wiederholt, braucht ein Datum'],
  [/^never occurs from now on$/, 'kommt von jetzt an nie vor'],
  [/^belongs to all occurrences$/, 'gilt für alle Termine der Serie'],
  [/^a task cannot be a part of itself$/, 'eine Aufgabe kann nicht Teil ihrer selbst sein'],
];

/** What the rules say can be done about it. */
const REMEDIES: Words = [
  [/^Say what is to be done\.$/, 'Sag, was zu tun ist.'],
  [/^Make it shorter\.$/, 'Fass dich kürzer.'],
  [/^Give fewer\.$/, 'Nenne weniger.'],
  [/^Name a list, or give null for none\.$/, 'Nenne eine Liste.'],
  [/^Use 1 to (\d+) characters without spaces\.$/, 'Nimm 1 bis $1 Zeichen ohne Leerzeichen.'],
  [/^Give a name of 1 to (\d+) characters\.$/, 'Gib einen Namen von 1 bis $1 Zeichen.'],
  [/^Give a date like .*$/, 'Sag zum Beispiel „am 1. April um 9 Uhr“.'],
  [/^Give a (?:day like|duration from) .*$/, 'Sag zum Beispiel „am 1. April um 9 Uhr“ oder „1 Stunde“.'],
  [/^Give the task a due date, or .*$/, 'Sag, wann sie fällig ist, oder nimm ihr auch die Wiederholung.'],
  [/^Give a rule that has .*$/, 'Nenne eine Wiederholung, die es von jetzt an gibt, oder ein Datum.'],
  [/^Change the rule for those that follow too .*$/, 'Ändere sie auch für die folgenden.'],
  [/^Name an open task .*$/, 'Nenne eine offene Aufgabe, die nicht zu dieser gehört.'],
];

/** What was refused and why. Rules speak English; what a person can meet in the chat has German words, the rest stays as it is. */
export function refusalInGerman(error: DomainError): string {
  return known(error) ?? fields(error) ?? refusalInEnglish(error);
}

function known(error: DomainError): string | undefined {
  if (error instanceof NothingToUndoError) return error.isNamed ? undefined : UNDO[error.what];
  if (error instanceof WrongStatusError) return wrongStatus(error);
  if (error instanceof TaskNotFoundError) return 'Diese Aufgabe gibt es nicht.';
  if (error instanceof ImportedLastError)
    return 'Zuletzt hast du etwas importiert. Nimm es unter „Import and export“ zurück.';
  if (error instanceof TakenBackError)
    return 'Dieser Termin wurde zurückgenommen, weil der davor wieder offen ist. Erledige jenen, dann kommt dieser wieder.';
  if (error instanceof NameTakenError)
    return `${SHELF[error.what]} „${error.called}“ gibt es schon. Nimm einen anderen Namen.`;
  if (error instanceof NotOnShelfError) return `${SHELF[error.what]} „${error.called}“ gibt es nicht.`;
  return undefined;
}

function wrongStatus({ what, status }: WrongStatusError): string | undefined {
  const [state, hindered] = [STATES[status], HINDERED[what]];
  return state && hindered && `${state} ${hindered}`;
}

function fields(error: DomainError): string | undefined {
  if (!(error instanceof InvalidInputError)) return undefined;
  const said = error.errors?.map(field) ?? [];
  return said.length > 0 && said.every((one) => one !== undefined) ? said.join(' ') : undefined;
}

function field({ pointer, message, remedy }: FieldProblem): string | undefined {
  const name = FIELDS[pointer.split('/')[1] ?? ''];
  const [what, how] = [inGerman(MESSAGES, message), inGerman(REMEDIES, remedy)];
  return name && what && how && `${name}: ${what}. ${how}`;
}

function inGerman(words: Words, text: string): string | undefined {
  const found = words.find(([pattern]) => pattern.test(text));
  return found && text.replace(found[0], found[1]);
}
