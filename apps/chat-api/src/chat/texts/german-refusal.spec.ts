import { DomainError, InvalidInputError } from '@errand/dapr';
import { aRent, aTask, aWorkspace } from '../../account/testing/a-workspace.js';
import type { Workspace } from '../../account/workspace.js';
import { createList, renameList } from '../../shelf/rules/lists.js';
import { createTask } from '../../tasks/rules/create.js';
import { skipTask } from '../../tasks/rules/occurrences.js';
import { snoozeTask } from '../../tasks/rules/snooze.js';
import { completeTask, deleteTask, reopenTask } from '../../tasks/rules/transitions.js';
import { redoLast, undoLast } from '../../tasks/rules/undo.js';
import { updateTask } from '../../tasks/rules/update.js';
import { refusalInGerman } from './german-refusal.js';

const milk = aTask({ id: 'a0000000-0000-4000-8000-000000000001', title: 'milk' });
const gone = aTask({ id: 'a0000000-0000-4000-8000-000000000002', title: 'gone', status: 'deleted' });
const rent = aRent({ id: 'a0000000-0000-4000-8000-000000000003' });

function refused(act: (workspace: Workspace) => unknown): string {
  try {
    act(aWorkspace([milk, gone, rent]));
  } catch (error) {
    if (error instanceof DomainError) return refusalInGerman(error);
    throw error;
  }
  throw new TypeError('it was not refused');
}

/** What the rules refuse is provoked, so that a rule that says it in other words is found here. */
it.each<[string, (workspace: Workspace) => unknown]>([
  ['Titel: fehlt. Sag, was zu tun ist.', (w) => createTask(w, { title: ' ' })],
  ['Titel: 501 Zeichen sind mehr als 500. Fass dich kürzer.', (w) => createTask(w, { title: 'x'.repeat(501) })],
  [
    'Schlagwörter: „a b“ ist kein Schlagwort. Nimm 1 bis 100 Zeichen ohne Leerzeichen.',
    (w) => createTask(w, { title: 'x', tags: ['a b'] }),
  ],
  [
    'Fälligkeit: „soon“ ist weder ein Datum noch ein Zeitpunkt. Sag zum Beispiel „am 1. April um 9 Uhr“.',
    (w) => createTask(w, { title: 'x', due: 'soon' }),
  ],
  [
    'Wiederholung: kommt von jetzt an nie vor. Nenne eine Wiederholung, die es von jetzt an gibt, oder ein Datum.',
    (w) => createTask(w, { title: 'x', recurrence: 'FREQ=DAILY;UNTIL=20200101' }),
  ],
  [
    'Fälligkeit: eine Aufgabe, die sich wiederholt, braucht ein Datum. Sag, wann sie fällig ist, oder nimm ihr auch die Wiederholung.',
    (w) => updateTask(w, rent.id, { due: null }),
  ],
  [
    'Übergeordnete Aufgabe: eine Aufgabe kann nicht Teil ihrer selbst sein. Nenne eine offene Aufgabe, die nicht zu dieser gehört.',
    (w) => updateTask(w, milk.id, { parentId: milk.id }),
  ],
  [
    'Aufschub: „soon“ ist weder Tag noch Zeitpunkt noch Dauer. Sag zum Beispiel „am 1. April um 9 Uhr“ oder „1 Stunde“.',
    (w) => snoozeTask(w, milk.id, 'soon'),
  ],
  [
    'Die Aufgabe ist gelöscht und lässt sich nicht ändern. Stelle sie zuerst wieder her.',
    (w) => updateTask(w, gone.id, { title: 'x' }),
  ],
  [
    'Die Aufgabe ist gelöscht und lässt sich nicht erledigen. Stelle sie zuerst wieder her.',
    (w) => completeTask(w, gone.id),
  ],
  [
    'Die Aufgabe ist gelöscht und lässt sich nicht wieder öffnen. Stelle sie stattdessen wieder her.',
    (w) => reopenTask(w, gone.id),
  ],
  [
    'Die Aufgabe ist gelöscht und lässt sich nicht aufschieben. Das geht nur mit einer offenen.',
    (w) => snoozeTask(w, gone.id, 'PT1H'),
  ],
  [
    'Die Aufgabe wiederholt sich nicht und lässt sich nicht auslassen. Das geht nur mit einer offenen, die sich wiederholt.',
    (w) => skipTask(w, milk.id),
  ],
  ['Diese Aufgabe gibt es nicht.', (w) => deleteTask(w, 'a0000000-0000-4000-8000-000000000009')],
  [
    'Es gibt nichts rückgängig zu machen: Das geht mit den letzten 50 Schritten der letzten 7 Tage, und davon ist keiner übrig.',
    (w) => undoLast(w),
  ],
  [
    'Es gibt nichts zu wiederholen: Das geht nur mit dem, was zuletzt rückgängig gemacht wurde, bis etwas anderes getan wird.',
    (w) => redoLast(w),
  ],
  ['Liste „Garten“ gibt es nicht.', (w) => renameList(w, 'Garten', 'Haus')],
  ['Name: fehlt. Gib einen Namen von 1 bis 100 Zeichen.', (w) => createList(w, ' ')],
  [
    'Liste „Garten“ gibt es schon. Nimm einen anderen Namen.',
    (w) => {
      createList(w, 'Garten');
      createList(w, 'Haus');
      renameList(w, 'Haus', 'Garten');
    },
  ],
])('%s', (said, act) => expect(refused(act)).toBe(said));

it('passes on what has no German words', () => {
  const invalid = new InvalidInputError([{ pointer: '/colour', message: 'is green', remedy: 'Paint it.' }]);
  expect(refusalInGerman(invalid)).toBe('Colour: is green. Paint it.');
  expect(refusalInGerman(new DomainError('conflict', 'Nein.'))).toBe('Nein.');
});
