import type { ReadContext } from '../import/parsed-file.js';
import { readTodoist } from './read-todoist.js';

const CONTEXT: ReadContext = {
  now: '2026-03-05T10:00:00.000Z',
  timeZone: 'Europe/Berlin',
  dayStart: '09:00',
  locale: 'en',
  seed: 'a file',
  list: 'Home',
};
const HEAD =
  'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT';
const read = (...rows: string[]) => readTodoist(`\uFEFF${[HEAD, ...rows].join('\r\n')}`.slice(1), CONTEXT);

describe('readTodoist', () => {
  it('reads tasks with their labels, sections, sub-tasks and comments', async () => {
    const { candidates, findings } = await read(
      'meta,view_style=list,,,,,,,,,,',
      'task,Buy milk @shop @Food,at the corner,2,1,Ana (1),,,,,None,None',
      ',,,,,,,,,,,',
      'section,The garden,,,,,,,,,,',
      'task,Plan,,4,1,,,,,,,',
      'task,Measure,,1,2,,,,,,,',
      'note,"two\r\nlines",,,,,,,,,,',
      'task,Draw,,3,3,,,,,,,',
      'task,Dig,,,2,,,,,,,',
    );
    expect(findings).toEqual([]);
    const [milk, plan, measure, draw, dig] = candidates.map(({ task }) => task);
    expect(milk).toMatchObject({
      title: 'Buy milk',
      notes: 'at the corner',
      priority: 2,
      tags: ['shop', 'food'],
      list: 'Home',
    });
    expect(plan).toMatchObject({ title: 'Plan', tags: ['the-garden'], priority: 4, status: 'open' });
    expect(measure).toMatchObject({ parentId: plan?.id, notes: 'two\nlines', priority: 1 });
    expect(draw?.parentId).toBe(measure?.id);
    expect(dig?.parentId).toBe(plan?.id);
    expect(candidates.map(({ line }) => line)).toEqual([3, 6, 7, 10, 11]);
  });

  it.each([
    ['2026-04-01', 'en', { due: '2026-04-01' }],
    ['tomorrow', 'en', { due: '2026-03-06' }],
    ['1 Apr 2026 14:30', 'en', { due: '2026-04-01T14:30:00+02:00' }],
    ['every day', 'en', { recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' }],
    ['every 2 weeks', 'en', { recurrence: 'FREQ=WEEKLY;INTERVAL=2', repeatFrom: 'schedule' }],
    ['every! 3 days', 'en', { recurrence: 'FREQ=DAILY;INTERVAL=3', repeatFrom: 'completion' }],
    ['every monday at 9am', 'en', { due: '2026-03-09T09:00:00+01:00', recurrence: 'FREQ=WEEKLY;BYDAY=MO' }],
    ['morgen', 'de', { due: '2026-03-06' }],
    ['jeden Montag', 'de', { due: '2026-03-09', recurrence: 'FREQ=WEEKLY;BYDAY=MO' }],
  ])('understands the date %s (%s)', async (words, language, fields) => {
    const { candidates, findings } = await read(`task,x,,4,1,,,${words},${language},,,`);
    expect(findings).toEqual([]);
    expect(candidates[0]?.task).toMatchObject(fields);
  });

  it('reads a time in the zone that the row names', async () => {
    const { candidates } = await read('task,x,,4,1,,,2026-04-01 9am,en,America/New_York,,');
    expect(candidates[0]?.task).toMatchObject({ due: '2026-04-01T09:00:00-04:00', timeZone: 'America/New_York' });
  });

  it('keeps a date that it does not understand in the notes, and says so', async () => {
    const { candidates, findings } = await read('task,x,,4,1,,,chaque pleine lune,fr,,,');
    expect(candidates[0]?.task).toMatchObject({ notes: 'Date in Todoist: chaque pleine lune' });
    expect(findings).toMatchObject([
      { line: 2, effect: 'changed', message: 'Its date, “chaque pleine lune”, was not understood.' },
    ]);
  });

  it('says what Todoist has and is not kept', async () => {
    const { findings } = await read('task,x,,4,1,,Bo (2),,,,15,minute');
    expect(findings.map(({ effect, message }) => [effect, message])).toEqual([
      ['changed', 'It is assigned to somebody, which is not kept: a list here belongs to one person.'],
      ['changed', 'It says how long it takes, which is not kept.'],
    ]);
  });

  it('leaves out what is no task, with its line and what to try', async () => {
    const { candidates, findings } = await read(
      'task,,,4,1,,,,,,,',
      'task,x,,9,1,,,,,,,',
      'wish,x,,,,,,,,,,',
      'task,good,,,,,,,,,,',
    );
    expect(candidates.map(({ task }) => task.title)).toEqual(['good']);
    expect(findings).toMatchObject([
      { line: 2, effect: 'left-out', message: 'The title is empty.', remedy: 'Say what is to be done.' },
      { line: 3, message: 'Its PRIORITY is "9".', remedy: 'Write 1, 2, 3 or 4.' },
      { line: 4, message: 'Its TYPE is "wish", which Todoist does not have.' },
    ]);
  });

  it('gives the same ids for the same file, and others for another', async () => {
    const idsOf = async (seed: string) =>
      (await readTodoist(`${HEAD}\ntask,a\ntask,a`, { ...CONTEXT, seed })).candidates.map(({ task }) => task.id);
    const ids = await idsOf('one');
    expect(await idsOf('one')).toEqual(ids);
    expect(new Set([...ids, ...(await idsOf('two'))]).size).toBe(4);
  });
});
