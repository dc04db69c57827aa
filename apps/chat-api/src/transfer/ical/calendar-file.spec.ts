import { aRent, aTask, ZONE } from '../../account/testing/a-workspace.js';
import { calendarFile } from './calendar-file.js';
import { calendarEvent } from './event.js';
import { todo } from './todo.js';

const PLACE = { timeZone: ZONE, dayStart: '09:00' };
const STAMPS = /^(DTSTAMP|CREATED|LAST-MODIFIED):\d{8}T\d{6}Z$/;
const fileOf = (...args: Parameters<typeof calendarFile>): string[] =>
  [...calendarFile(...args)]
    .join('')
    .split('\r\n')
    .filter((line) => !STAMPS.test(line));
/** The lines between the begin and the end of the first component of that kind. */
const within = (lines: string[], name: string): string[] =>
  lines.slice(lines.indexOf(`BEGIN:${name}`) + 1, lines.indexOf(`END:${name}`));

describe('calendarFile', () => {
  it('is a calendar even without a task, and ends with its end', () => {
    expect(fileOf([], (task) => todo(task))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Errand//Errand 1.0//EN',
      'CALSCALE:GREGORIAN',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('writes a to-do with all that a VTODO can say', () => {
    const task = aTask({
      id: 'a',
      title: 'call Ana; bring milk, eggs',
      notes: 'two\nlines',
      priority: 1,
      tags: ['family', 'phone'],
      list: 'Home',
      due: '2026-03-06T15:00:00-05:00',
      recurrence: 'FREQ=WEEKLY;BYDAY=FR;COUNT=5',
      repeatFrom: 'completion',
      occurrence: { anchor: '2026-02-27T15:00:00-05:00', slot: '2026-03-06T15:00:00-05:00', ordinal: 2 },
      reminders: ['-PT30M', '2026-03-06T08:00:00-05:00'],
      parentId: 'p',
    });
    const lines = fileOf([task], (one) => todo(one, PLACE));
    expect(within(lines, 'VTODO')).toEqual([
      'UID:a',
      'SUMMARY:call Ana\\; bring milk\\, eggs',
      'DESCRIPTION:two\\nlines',
      'CATEGORIES:family,phone',
      'PRIORITY:1',
      'STATUS:NEEDS-ACTION',
      'DTSTART;TZID=America/New_York:20260306T150000',
      'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=FR',
      'DUE;TZID=America/New_York:20260306T150000',
      'RELATED-TO:p',
      'X-ERRAND-LIST:Home',
      'X-ERRAND-REPEAT-FROM:completion',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:call Ana\\; bring milk\\, eggs',
      'TRIGGER;RELATED=END:-PT30M',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:call Ana\\; bring milk\\, eggs',
      'TRIGGER;VALUE=DATE-TIME:20260306T130000Z',
      'END:VALARM',
    ]);
    expect(within(lines, 'VTIMEZONE')[0]).toBe('TZID:America/New_York');
  });

  it('counts the reminders of a whole day from midnight, as calendars do', () => {
    const task = aTask({ id: 'a', due: '2026-03-06', reminders: ['PT0S', '-P1D', '-PT9H'] });
    const triggers = within(
      fileOf([task], (one) => todo(one, PLACE)),
      'VTODO',
    ).filter((line) => line.includes('TRIGGER'));
    expect(triggers).toEqual(['TRIGGER;RELATED=END:PT9H', 'TRIGGER;RELATED=END:-PT15H', 'TRIGGER;RELATED=END:PT0S']);
  });

  it('says when a task was done, and repeats it no more', () => {
    const done = aRent({ id: 'a', status: 'done', completedAt: '2026-03-02T10:00:00.000Z' });
    expect(
      within(
        fileOf([done], (task) => todo(task)),
        'VTODO',
      ),
    ).toEqual([
      'UID:a',
      'SUMMARY:rent',
      'STATUS:COMPLETED',
      'PERCENT-COMPLETE:100',
      'COMPLETED:20260302T100000Z',
      'DUE;VALUE=DATE:20260301',
    ]);
  });

  it.each([
    ['FREQ=DAILY;UNTIL=20260401', '2026-03-06T15:00:00-05:00', 'RRULE:FREQ=DAILY;UNTIL=20260402T035959Z'],
    ['FREQ=DAILY;UNTIL=20260402T035959Z', '2026-03-06', 'RRULE:FREQ=DAILY;UNTIL=20260401'],
    ['FREQ=DAILY;UNTIL=20260401', '2026-03-06', 'RRULE:FREQ=DAILY;UNTIL=20260401'],
  ])('ends %s of a task due %s as RFC 5545 wants', (recurrence, due, rule) => {
    expect(fileOf([aRent({ id: 'a', due, recurrence })], (task) => todo(task))).toContain(rule);
  });

  it('writes an event of half an hour that takes nobody’s time', () => {
    const task = aTask({ id: 'a', due: '2026-03-06T15:00:00-05:00', timeZone: 'UTC', priority: 2 });
    expect(within(fileOf([task], calendarEvent), 'VEVENT')).toEqual([
      'UID:a',
      'SUMMARY:a task',
      'PRIORITY:5',
      'DTSTART:20260306T200000Z',
      'DURATION:PT30M',
      'TRANSP:TRANSPARENT',
    ]);
  });

  it.each([
    ['schedule', true],
    ['completion', false],
  ] as const)('an event that repeats from %s has a rule: %s', (repeatFrom, has) => {
    const lines = fileOf([aRent({ id: 'a', repeatFrom })], calendarEvent);
    expect(lines.some((line) => line.startsWith('RRULE'))).toBe(has);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260301');
  });
});
