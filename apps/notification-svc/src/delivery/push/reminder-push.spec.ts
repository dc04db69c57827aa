import { reminderPush } from './reminder-push.js';

const FACTS = { reminderId: 'r1', taskId: 't1', title: 'Pay rent', dueAt: '2026-03-05T15:00:00Z' };

describe('the notification of a reminder', () => {
  it('is in English, in the zone and habit of its reader', () => {
    expect(reminderPush(FACTS, { locale: 'en-GB', timeZone: 'Europe/London' })).toEqual({
      reminderId: 'r1',
      taskId: 't1',
      language: 'en',
      title: 'Pay rent',
      body: 'Due 5 Mar 2026, 15:00',
      done: 'Done',
      snooze: 'In an hour',
    });
  });

  it('is in German', () => {
    const { language, body, done, snooze } = reminderPush(FACTS, { locale: 'de-AT', timeZone: 'Europe/Berlin' });
    expect([language, body, done, snooze]).toEqual([
      'de',
      expect.stringMatching(/^Fällig: 0?5\.0?3\.2026, 16:00$/),
      'Erledigt',
      'In einer Stunde',
    ]);
  });

  it('is in English for a language that is none of ours', () => {
    expect(reminderPush(FACTS, { locale: 'fr', timeZone: 'UTC' }).body).toMatch(/^Due Mar 5, 2026, 3:00\sPM$/);
  });
});
