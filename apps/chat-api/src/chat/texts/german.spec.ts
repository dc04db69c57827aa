import { parse } from '@errand/language';
import { aTask, NOW, ZONE } from '../../account/testing/a-workspace.js';
import type { Task } from '../../tasks/task.js';
import { English } from './english.js';
import { German } from './german.js';
import { textsFor, type Deed } from './texts.js';

const setting = { now: NOW, timeZone: ZONE, dayStart: '09:00' };
const texts = textsFor('de', setting);
const rent = aTask({
  id: 'rent',
  title: 'Miete zahlen',
  due: '2026-04-01T09:00:00-04:00',
  recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
  repeatFrom: 'schedule',
  priority: 1,
  tags: ['haus', 'geld'],
  list: 'Rechnungen',
  reminders: ['PT0S'],
});
const milk = aTask({ id: 'milk', title: 'Milch kaufen' });
const done = (deed: Deed, ...tasks: Task[]) =>
  texts.did(
    deed,
    tasks.map((after) => ({ before: after, after })),
  );
const changed = (after: Partial<Task>, before: Task = milk) => ({ before, after: { ...before, ...after } });

it.each([
  ['de', German],
  ['de-AT', German],
  ['en-GB', English],
  ['fr', English],
])('speaks the language of %s', (locale, texts) => {
  expect(textsFor(locale, setting)).toBeInstanceOf(texts);
});

describe('what was done', () => {
  it('names a new task with all there is to know', () => {
    expect(texts.created(milk)).toBe('Angelegt: „Milch kaufen“.');
    expect(texts.created(rent)).toBe(
      'Angelegt: „Miete zahlen“, fällig Mi., 1. Apr. um 9:00 Uhr, jeden Monat, Priorität 1, #haus #geld, in Rechnungen. Ich erinnere dich.',
    );
  });

  it('names the task or counts several', () => {
    expect(done('complete', milk)).toBe('Erledigt: „Milch kaufen“.');
    expect(done('delete', milk)).toBe(
      'Gelöscht: „Milch kaufen“. Sag „stelle Milch kaufen wieder her“, um sie zurückzuholen.',
    );
    expect(done('complete', milk, rent)).toBe('Erledigt: 2 Aufgaben: „Milch kaufen“ und „Miete zahlen“.');
    expect(done('complete', ...Array.from({ length: 7 }, () => milk))).toContain('„Milch kaufen“ und 2 mehr.');
    expect(texts.deletedSeries(rent)).toBe('Die ganze Serie „Miete zahlen“ ist gelöscht.');
    expect(texts.didNothing('complete', [milk])).toBe('Nichts zu tun: „Milch kaufen“ ist schon erledigt.');
    expect(texts.didNothing('delete', [milk, rent])).toContain('sind schon gelöscht.');
  });

  it.each<[Partial<Task>, string]>([
    [{ due: '2026-03-06', priority: 2 }, 'jetzt fällig morgen, jetzt Priorität 2'],
    [{ title: 'Hafermilch' }, 'heißt jetzt „Hafermilch“'],
    [{ tags: ['laden'], list: 'Essen', notes: 'x' }, 'jetzt #laden, jetzt in Essen, mit neuen Notizen'],
    [
      { recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', repeatFrom: 'completion' },
      'jetzt alle 2 Wochen am Mo und Do nach Erledigung',
    ],
    [{ reminders: ['PT0S', '-P1D'], parentId: 'x' }, '2 Erinnerungen, jetzt Teil einer anderen Aufgabe'],
  ])('says what has changed: %j', (after, words) => {
    expect(texts.did('update', [changed(after)])).toBe(`Geändert: „Milch kaufen“, ${words}.`);
  });

  it('says what is there no more', () => {
    const bare = {
      due: undefined,
      recurrence: undefined,
      priority: 4,
      tags: [],
      list: undefined,
      reminders: [],
    } as const;
    expect(texts.did('update', [changed(bare as unknown as Partial<Task>, rent)])).toBe(
      'Geändert: „Miete zahlen“, nicht mehr fällig, wiederholt sich nicht mehr, ohne Priorität, ohne Schlagwörter, in keiner Liste mehr, ohne Erinnerung.',
    );
  });

  it('says what an undo changed', () => {
    expect(texts.undid('undo', [])).toBe('Rückgängig gemacht. Nichts musste sich ändern: Die Aufgaben sind schon so.');
    expect(texts.undid('undo', [changed({ status: 'deleted' })])).toBe('Rückgängig gemacht: „Milch kaufen“, gelöscht.');
    expect(texts.undid('redo', [changed({ status: 'done' }), changed({ status: 'done' }, rent)])).toBe(
      'Wiederholt: 2 Aufgaben, erledigt: „Milch kaufen“ und „Miete zahlen“.',
    );
    expect(texts.undoAlone('undo')).toContain('Sag „rückgängig“ allein');
  });
});

describe('an undo of several steps', () => {
  const many = { steps: 3, tasks: [milk], arranged: [], rest: undefined } as const;
  it.each([
    [many, 'Die letzten 3 Schritte rückgängig machen. 1 Aufgabe ändert sich: „Milch kaufen“.'],
    [
      { ...many, tasks: [], rest: 'too-many' },
      'Die letzten 3 Schritte rückgängig machen. Nichts sähe danach anders aus. Mehr nehme ich nicht auf einmal zurück; sag es für den Rest noch einmal.',
    ],
    [
      { ...many, steps: 1, rest: 'no-more' },
      'Den letzten Schritt rückgängig machen. 1 Aufgabe ändert sich: „Milch kaufen“. Mehr lässt sich nicht zurücknehmen.',
    ],
  ] as const)('says what would change (%#)', (several, said) => expect(texts.proposesUndo(several)).toBe(said));

  it('says how to do it again', () => {
    const gone = { before: milk, after: { ...milk, status: 'deleted' as const } };
    expect(texts.undidSteps(2, [gone], [{ type: 'errand.list.deleted.v1', name: 'Garten' }])).toMatch(
      /^Rückgängig gemacht: „Milch kaufen“, gelöscht\. Rückgängig gemacht: .*Garten.* Sag „wiederholen“, um alle 2 Schritte noch einmal zu tun\.$/,
    );
  });
});

describe('what there is', () => {
  it.each([
    [0, 'Du hast keine offenen Aufgaben.'],
    [1, 'Du hast 1 offene Aufgabe.'],
    [5, 'Du hast 5 offene Aufgaben.'],
  ])('counts %i', (total, words) => {
    expect(texts.counted(total, { status: 'open' })).toBe(words);
  });

  it('lists', () => {
    expect(texts.listed({ filter: { overdue: true }, shown: [], total: 0 })).toBe('Keine überfälligen Aufgaben.');
    expect(texts.listed({ filter: { parent: 'Umzug' }, shown: [], total: 0 })).toBe(
      'Keine offenen Teilaufgaben von „Umzug“.',
    );
    expect(texts.counted(1, { parent: 'Umzug' })).toContain('1 offene Teilaufgabe von „Umzug“');
    expect(texts.listed({ filter: { tags: ['haus'], priority: [1, 2] }, shown: [milk, rent], total: 5 })).toBe(
      '5 offene Aufgaben mit #haus mit Priorität 1 oder 2:\n• Milch kaufen\n• Miete zahlen — Mi., 1. Apr. um 9:00 Uhr\nund 3 mehr.',
    );
    expect(texts.noneMatch({ status: 'done', completedFrom: '2026-03-04', completedTo: '2026-03-04' })).toBe(
      'Es gibt keine Aufgaben erledigt gestern, deshalb wurde nichts geändert.',
    );
    expect(texts.listed({ filter: { createdFrom: '2026-03-05', createdTo: '2026-03-05' }, shown: [], total: 0 })).toBe(
      'Keine offenen Aufgaben angelegt heute.',
    );
    expect(texts.shown({ ...milk, status: 'done' })).toBe('„Milch kaufen“. Sie ist erledigt.');
    expect(texts.candidate(milk)).toBe('Milch kaufen — ohne Fälligkeit');
  });

  it('reminds', () => {
    const notice = { title: 'Milch kaufen', dueAt: NOW.toISOString(), lateByMs: 0, missed: false };
    expect(texts.reminder(notice)).toBe('Erinnerung: „Milch kaufen“ ist jetzt fällig.');
    expect(texts.reminder({ ...notice, lateByMs: 7_200_000 })).toContain('kommt 2 Stunden zu spät.');
    expect(texts.reminder({ ...notice, lateByMs: 7_200_000, held: true })).toBe(
      'Erinnerung: „Milch kaufen“ ist jetzt fällig. Sie hat 2 Stunden auf das Ende deiner Ruhezeit gewartet.',
    );
    expect(texts.reminder({ ...notice, missed: true, lateByMs: 180_000 })).toMatch(
      /^Verpasste Erinnerung: .* 3 Minuten zu spät\.$/,
    );
  });
});

describe('what is asked', () => {
  it('asks which, when and whether', () => {
    expect(texts.whichTask('complete', 'Milch', 7, 5)).toBe(
      '7 Aufgaben passen zu „Milch“. Hier sind 5 davon; mehr Wörter des Titels grenzen es ein. Welche soll ich erledigen?',
    );
    expect(texts.whenToRemind('Milch')).toBe('Wann soll ich dich an „Milch“ erinnern?');
    expect(texts.untilWhen(undefined)).toBe('Bis wann soll ich diese Aufgaben aufschieben?');
    expect(texts.proposes('delete', [milk, rent], 3)).toMatch(
      /^2 Aufgaben löschen: „Milch kaufen“ und „Miete zahlen“\. .* 3 weitere/,
    );
    expect(texts.askConfirmation('2 Aufgaben löschen: „a“ und „b“.')).toBe(
      'Ich würde das tun: 2 Aufgaben löschen: „a“ und „b“. Soll ich? (ja oder nein)',
    );
    expect(texts.thisOrSeries(rent)).toBe(
      '„Miete zahlen“ wiederholt sich jeden Monat. Nur diese löschen oder die ganze Serie?',
    );
    expect(texts.thisEvening('2026-03-05T18:00:00-05:00')).toBe('Heute Abend um 18:00 Uhr');
  });

  it('says why nothing was done', () => {
    expect(texts.noTask('Milch', 'complete', [])).toBe('Es gibt keine Aufgabe wie „Milch“, die ich erledigen könnte.');
    expect(texts.noTask('Milch', 'show', [{ ...milk, status: 'deleted' }])).toBe(
      'Bei „Milch“ kann ich nichts zeigen: „Milch kaufen“ ist gelöscht.',
    );
    expect(texts.tooMany(20)).toEqual({ message: 'hat mehr als 20 Sätze', remedy: 'Schick höchstens 20 auf einmal.' });
  });

  it('is answered by the words that it offers', () => {
    const context = { now: NOW.toISOString(), timeZone: ZONE, locale: 'de' };
    expect(parse(texts.accepted(), context)).toEqual({ intent: 'confirm' });
    expect(parse(texts.refused(), context)).toEqual({ intent: 'cancel' });
  });
});

describe('help', () => {
  const examples = [...texts.help().matchAll(/„([^“]{3,})“/g)].map(([, words]) => words ?? '');

  it.each(examples)('names what is understood: %s', (words) => {
    const command = parse(words, { now: NOW.toISOString(), timeZone: ZONE, locale: 'de' });
    expect(command).not.toMatchObject({ intent: 'unknown' });
    expect(texts.understood([command].flat()[0] ?? { intent: 'help' })).toMatch(/\.$/);
  });

  it('says what a command would do', () => {
    expect(texts.understood({ intent: 'create', title: 'Milch', due: '2026-03-06' })).toBe(
      '„Milch“ anlegen, fällig morgen.',
    );
    expect(texts.understood({ intent: 'delete', filter: { status: 'done' } })).toBe('Erledigte Aufgaben löschen.');
    expect(texts.understood({ intent: 'list', filter: { status: 'open' }, count: true })).toBe(
      'Offene Aufgaben zählen.',
    );
  });
});
