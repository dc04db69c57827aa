import type { ReadContext } from '../import/parsed-file.js';
import { readCalendar } from './read-calendar.js';

const CONTEXT: ReadContext = {
  now: '2026-03-05T10:00:00.000Z',
  timeZone: 'Europe/Berlin',
  dayStart: '09:00',
  locale: 'en',
  seed: 'a file',
};
const UTC5 = ['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500', 'END:STANDARD'];
const read = (...lines: string[]) =>
  readCalendar(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'), CONTEXT);
const todo = (...lines: string[]): string[] => ['BEGIN:VTODO', 'UID:a', 'SUMMARY:x', ...lines, 'END:VTODO'];
const taskOf = async (...lines: string[]) => (await read(...todo(...lines))).candidates[0]?.task;

describe('readCalendar', () => {
  it.each([
    ['DUE;VALUE=DATE:20260401', '2026-04-01', 'Europe/Berlin'],
    ['DUE:20260401T120000Z', '2026-04-01T14:00:00+02:00', 'Europe/Berlin'],
    ['DUE:20260401T120000', '2026-04-01T12:00:00+02:00', 'Europe/Berlin'],
    ['DUE;TZID=America/New_York:20260401T120000', '2026-04-01T12:00:00-04:00', 'America/New_York'],
    [
      'DUE;TZID=/mozilla.org/20050126_1/America/New_York:20260401T120000',
      '2026-04-01T12:00:00-04:00',
      'America/New_York',
    ],
    ['DTSTART;VALUE=DATE:20260401', '2026-04-01', 'Europe/Berlin'],
  ])('%s is due %s in %s', async (line, due, timeZone) => {
    expect(await taskOf(line)).toMatchObject({ due, timeZone });
  });

  it('takes the zones that the file defines, and says so of one that nothing is known of', async () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Eastern', ...UTC5, 'END:VTIMEZONE'];
    const known = await read(...zone, ...todo('DUE;TZID=Eastern:20260401T120000'));
    expect(known.findings).toEqual([]);
    expect(known.candidates[0]?.task.due).toBe('2026-04-01T19:00:00+02:00');
    const { candidates, findings } = await read(...todo('DUE;TZID=Nowhere:20260401T120000'));
    expect(candidates[0]?.task.due).toBe('2026-04-01T12:00:00+02:00');
    expect(findings).toMatchObject([{ line: 3, effect: 'changed', message: expect.stringContaining('“Nowhere”') }]);
  });

  it.each([
    ['STATUS:COMPLETED', { status: 'done' }],
    ['PERCENT-COMPLETE:100', { status: 'done' }],
    ['COMPLETED:20260301T100000Z', { status: 'done', completedAt: '2026-03-01T10:00:00.000Z' }],
    ['STATUS:IN-PROCESS', { status: 'open' }],
    ['STATUS:CANCELLED', { status: 'deleted' }],
    ['PRIORITY:3', { priority: 1 }],
    ['PRIORITY:5', { priority: 2 }],
    ['PRIORITY:7', { priority: 3 }],
    ['PRIORITY:0', { priority: 4 }],
    ['CATEGORIES:Big Shop,#Home', { tags: ['big-shop', 'home'] }],
    ['RELATED-TO:00000000-0000-4000-8000-000000000001', { title: 'x' }],
    ['RRULE:FREQ=DAILY', { due: '2026-03-05', recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' }],
  ])('%s becomes %j', async (line, fields) => {
    expect(await taskOf(line)).toMatchObject(fields);
  });

  it('counts alarms from the beginning unless they say otherwise', async () => {
    const alarm = (trigger: string) => ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, 'END:VALARM'];
    const times = ['DTSTART:20260401T100000Z', 'DUE:20260401T120000Z'];
    const task = await taskOf(...times, ...alarm('TRIGGER:-PT15M'), ...alarm('TRIGGER;RELATED=END:-PT15M'));
    expect(task?.reminders).toEqual(['-PT2H15M', '-PT15M']);
  });

  it('leaves out what is broken or no task, and reads the rest', async () => {
    const { candidates, findings } = await read(
      ...['BEGIN:VEVENT', 'UID:e', 'SUMMARY:lunch', 'END:VEVENT'],
      ...['BEGIN:VTODO', 'UID:b', 'END:VTODO'],
      ...['BEGIN:VTODO', 'SUMMARY:no id', 'END:VTODO'],
      ...todo('RRULE:FREQ=SOMETIMES'),
      ...todo(),
      ...todo(),
    );
    expect(candidates).toHaveLength(1);
    expect(findings.map(({ line, subject, effect }) => [line, subject, effect])).toEqual([
      [3, 'lunch', 'left-out'],
      [7, 'VTODO', 'left-out'],
      [10, 'no id', 'left-out'],
      [13, 'x', 'left-out'],
      [22, 'x', 'left-out'],
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      'It is an event of a calendar, no task.',
      'The title is empty.',
      'It has no UID, by which it is told from others.',
      expect.any(String),
      'The same task stands in line 18 already.',
    ]);
  });
});
