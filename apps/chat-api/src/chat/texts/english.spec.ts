import { DomainError, InvalidInputError } from '@errand/dapr';
import { aTask, NOW, ZONE } from '../../account/testing/a-workspace.js';
import type { Task } from '../../tasks/task.js';
import { textsFor, type Deed } from './texts.js';

const setting = { now: NOW, timeZone: ZONE, dayStart: '09:00' };
const texts = textsFor('en', setting);
const rent = aTask({
  id: 'rent',
  title: 'Pay rent',
  due: '2026-04-01T09:00:00-04:00',
  recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
  repeatFrom: 'schedule',
  priority: 1,
  tags: ['home', 'money'],
  list: 'Bills',
  reminders: ['PT0S'],
});
const milk = aTask({ id: 'milk', title: 'Buy milk' });
const done = (deed: Deed, ...tasks: (typeof milk)[]) =>
  texts.did(
    deed,
    tasks.map((after) => ({ before: after, after })),
  );

describe('what was done', () => {
  it('names a new task with all there is to know', () => {
    expect(texts.created(milk)).toBe('Added “Buy milk”.');
    expect(texts.created(rent)).toBe(
      'Added “Pay rent”: due Wed, Apr 1 at 9:00 AM, repeats every month, priority 1, #home #money, in Bills. I will remind you.',
    );
  });

  it('names the task or counts several', () => {
    expect(done('complete', milk)).toBe('Completed “Buy milk”.');
    expect(done('reopen', milk)).toBe('Reopened “Buy milk”.');
    expect(done('restore', milk)).toBe('Restored “Buy milk”.');
    expect(done('delete', milk)).toBe('Deleted “Buy milk”. Say “restore Buy milk” to get it back.');
    expect(done('complete', milk, rent)).toBe('Completed 2 tasks: “Buy milk” and “Pay rent”.');
    expect(done('complete', ...Array.from({ length: 7 }, () => milk))).toBe(
      'Completed 7 tasks: “Buy milk”, “Buy milk”, “Buy milk”, “Buy milk”, “Buy milk” and 2 more.',
    );
    expect(texts.deletedSeries(rent)).toBe('Deleted the whole series “Pay rent”.');
  });

  it('says what has changed', () => {
    const change = (deed: Deed, after: Partial<typeof milk>, before = milk) =>
      texts.did(deed, [{ before, after: { ...before, ...after } }]);
    expect(change('update', { due: '2026-03-06', priority: 2 })).toBe(
      'Changed “Buy milk”: now due tomorrow, now priority 2.',
    );
    expect(change('update', { title: 'Buy oat milk' })).toBe('Changed “Buy milk”: now called “Buy oat milk”.');
    expect(change('snooze', { due: '2026-03-05T18:00:00-05:00' })).toBe(
      'Put off “Buy milk”: now due today at 6:00 PM.',
    );
    expect(change('skip', { due: '2026-05-01T09:00:00-04:00' }, rent)).toBe(
      'Skipped an occurrence of “Pay rent”: now due Fri, May 1 at 9:00 AM.',
    );
    expect(change('skip', { status: 'done' }, rent)).toBe('Skipped an occurrence of “Pay rent”: now done.');
    expect(change('update', { recurrence: 'FREQ=DAILY', list: 'Food', notes: 'x', reminders: ['PT0S'] })).toBe(
      'Changed “Buy milk”: now repeats every day, now in Food, 1 reminder, with new notes.',
    );
    expect(change('update', { parentId: 'rent', tags: ['food'] })).toBe(
      'Changed “Buy milk”: now #food, now a part of another task.',
    );
    const nothing = { due: undefined, recurrence: undefined, priority: 4, tags: [], list: undefined, reminders: [] };
    expect(change('update', nothing as Partial<typeof milk>, rent)).toBe(
      'Changed “Pay rent”: no due date any more, repeats no more, no priority any more, no tags any more, in no list any more, no reminder any more.',
    );
    const withAll = { ...milk, notes: 'x', parentId: 'rent' };
    expect(change('update', { notes: undefined, parentId: undefined }, withAll)).toBe(
      'Changed “Buy milk”: no notes any more, now a task of its own.',
    );
  });

  it('says so when there was nothing to do', () => {
    expect(texts.didNothing('complete', [milk])).toBe('Nothing to do: “Buy milk” is done already.');
    expect(texts.didNothing('update', [milk, rent])).toBe(
      'Nothing to do: “Buy milk” and “Pay rent” are that way already.',
    );
  });
});

describe('lists', () => {
  const list = (filter: Parameters<typeof texts.listed>[0]['filter'], total = 0) =>
    texts.listed({ filter, shown: [], total });

  it('show each task with its date', () => {
    expect(
      texts.listed({ filter: { dueFrom: '2026-03-02', dueTo: '2026-03-08' }, shown: [milk, rent], total: 5 }),
    ).toBe(
      '5 open tasks due from Mon, Mar 2 to Sun, Mar 8:\n• Buy milk\n• Pay rent — Wed, Apr 1 at 9:00 AM\nand 3 more.',
    );
    expect(texts.listed({ filter: {}, shown: [milk], total: 1 })).toBe('1 open task:\n• Buy milk');
  });

  it.each([
    [{}, 'No open tasks.'],
    [{ overdue: true }, 'No overdue tasks.'],
    [{ noDue: true }, 'No open tasks without a due date.'],
    [{ dueFrom: '2026-03-05', dueTo: '2026-03-05' }, 'No open tasks due today.'],
    [{ dueFrom: '2026-03-05' }, 'No open tasks due from today on.'],
    [{ dueTo: '2026-03-06' }, 'No open tasks due until tomorrow.'],
    [{ status: 'done', completedFrom: '2026-03-04', completedTo: '2026-03-04' }, 'No tasks completed yesterday.'],
    [{ createdFrom: '2026-03-05', createdTo: '2026-03-05' }, 'No open tasks added today.'],
    [{ status: 'deleted' }, 'No deleted tasks.'],
    [
      { tags: ['work', 'home'], notTags: ['x'], priority: [1, 2] },
      'No open tasks tagged #work and #home without #x with priority 1 or 2.',
    ],
    [{ text: 'invoice', list: 'Bills' }, 'No open tasks in Bills about “invoice”.'],
    [{ recurring: true }, 'No open repeating tasks.'],
    [{ recurring: false }, 'No open one-off tasks.'],
  ] as const)('say what was asked for: %j', (filter, text) => {
    expect(list(filter as never)).toBe(text);
  });

  it('count', () => {
    expect(texts.counted(0, {})).toBe('You have no open tasks.');
    expect(texts.counted(1, { tags: ['work'] })).toBe('You have 1 open task tagged #work.');
    expect(texts.counted(12, { overdue: true })).toBe('You have 12 overdue tasks.');
  });

  it('show one task, its history, help', () => {
    expect(texts.shown({ ...milk, status: 'done' })).toBe('“Buy milk”. It is done.');
    expect(texts.shown(rent)).toContain('“Pay rent”: due Wed, Apr 1 at 9:00 AM');
    expect(texts.historyOf(milk)).toBe('Here is the history of “Buy milk”.');
    expect(texts.historyOfAll()).toContain('what happened to …?');
    expect(texts.help()).toContain('“remind me to take the pizza out in 15 minutes”');
  });
});

describe('questions', () => {
  it('name what they are about', () => {
    expect(texts.whenToRemind('call mom')).toBe('When shall I remind you of “call mom”?');
    expect(texts.whenDue('visa')).toBe('When is “visa” due?');
    expect(texts.untilWhen('rent')).toBe('Until when shall I put off “rent”?');
    expect(texts.untilWhen(undefined)).toBe('Until when shall I put off these tasks?');
    expect(texts.whichTask('complete', 'mom', 2, 2)).toBe('2 tasks fit “mom”. Which one shall I complete?');
    expect(texts.whichTask('history', 'mom', 12, 8)).toBe(
      '12 tasks fit “mom”. Here are 8 of them; more words of the title narrow it down. Which one shall I look back on?',
    );
    expect(texts.whichParent('trip')).toBe('Which one is it a part of? Several tasks fit “trip”.');
    expect(texts.thisOrSeries(rent)).toBe('“Pay rent” repeats every month. Delete only this one, or the whole series?');
    expect([texts.onlyThis(), texts.wholeSeries()]).toEqual(['Only this one', 'The whole series']);
    expect(texts.didYouMean()).toBe('Did you mean one of these?');
  });

  it('offer times and tasks', () => {
    expect(texts.inAnHour()).toBe('In 1 hour');
    expect(texts.thisEvening('2026-03-05T18:00:00-05:00')).toBe('This evening at 6:00 PM');
    expect(texts.tomorrowMorning('2026-03-06T09:00:00-05:00')).toBe('Tomorrow at 9:00 AM');
    expect(texts.nextMonday('2026-03-09T09:00:00-04:00')).toBe('Mon, Mar 9 at 9:00 AM');
    expect(texts.candidate(milk)).toBe('Buy milk — no due date');
    expect(texts.candidate({ ...milk, due: '2026-03-06', status: 'done' })).toBe('Buy milk — due tomorrow, done');
  });

  it('tell what becomes of them', () => {
    expect(texts.stillAsking('When?')).toBe('I am still waiting for an answer: When?');
    expect(texts.askedLater('When?')).toBe('One question at a time; next comes: When?');
    expect(texts.dropped('When?')).toBe('I take this as something new and no longer wait for an answer to: When?');
    expect(texts.expired('When?')).toBe('My question had expired, so nothing came of it: When?');
    expect(texts.cancelled()).toBe('All right, nothing was changed.');
    expect(texts.nothingWaits()).toContain('Nothing waits for an answer.');
    expect([texts.accepted(), texts.refused()]).toEqual(['Yes, do it', 'No, leave it']);
    expect(texts.oldChoice()).toBe('An answer to an earlier question');
  });

  it('describe a bulk change', () => {
    const summary = texts.proposes('delete', [milk, rent], 0);
    expect(summary).toBe('Delete 2 tasks: “Buy milk” and “Pay rent”.');
    expect(texts.askConfirmation(summary)).toBe(
      'I would delete 2 tasks: “Buy milk” and “Pay rent”. Shall I? (yes or no)',
    );
    expect(texts.proposes('update', [milk], 3)).toBe(
      'Change 1 task: “Buy milk”. These are all I can change at once; 3 more fit, say it again for those.',
    );
    expect(texts.changedMeanwhile()).toBe('Something has changed since I asked, so I did nothing yet.');
  });
});

describe('refusals', () => {
  it('say what was not found and what to try', () => {
    expect(texts.noTask('mom', 'complete', [])).toBe('There is no task like “mom” to complete.');
    expect(texts.noTask('milk', 'reopen', [milk])).toBe('There is nothing to reopen for “milk”: “Buy milk” is open.');
    expect(texts.noTask('milk', 'show', [])).toBe('There is no task like “milk” to show.');
    expect(texts.noTaskRemedy()).toBe('Use words of its title, or say “list my tasks” to see what there is.');
    expect(texts.noParent('trip')).toBe(
      'There is no open task like “trip” that this could be a part of. Add that one first.',
    );
    expect(texts.noneMatch({ tags: ['x'] })).toBe('There are no open tasks tagged #x, so nothing was changed.');
    expect(texts.notDue(milk)).toBe(
      '“Buy milk” has no due date that could be moved. Say when it is due: “move Buy milk to friday”.',
    );
    expect(texts.tooMany(30)).toEqual({ message: 'has more than 30 sentences', remedy: 'Send at most 30 at once.' });
  });

  it('say what an undo changed', () => {
    const open = aTask({ id: 'x', title: 'Buy milk', due: '2026-03-05' });
    const [done, deleted] = [
      { ...open, status: 'done' as const },
      { ...open, status: 'deleted' as const },
    ];
    const undid = (before: Task, after: Task) => texts.undid('undo', [{ before, after }]);
    expect(undid(done, open)).toBe('Undone: “Buy milk” is open again.');
    expect(undid(open, done)).toBe('Undone: “Buy milk” is done.');
    expect(undid(open, deleted)).toBe('Undone: “Buy milk” is deleted.');
    expect(undid(deleted, open)).toBe('Undone: “Buy milk” is back.');
    expect(undid(open, { ...open, due: '2026-03-06', tags: ['food'] })).toBe(
      'Undone: “Buy milk” is now due tomorrow, now #food.',
    );
    const two = [deleted, { ...deleted, title: 'Taxes' }].map((before) => ({
      before,
      after: { ...before, ...{ status: 'open' as const } },
    }));
    expect(texts.undid('redo', two)).toBe('Done again: 2 tasks are back: “Buy milk” and “Taxes”.');
    expect(texts.undid('undo', [...two, { before: open, after: done }])).toMatch(/^Undone: 3 tasks are changed: /);
    expect(texts.undid('undo', [])).toBe('Undone. Nothing had to change: the tasks are that way already.');
    expect(texts.undoAlone('undo')).toBe(
      'Say “undo” by itself: it is about everything that your last message or click did.',
    );
  });

  it('turn field problems into sentences', () => {
    const error = new InvalidInputError([{ pointer: '/parentId', message: 'is itself', remedy: 'Name another.' }]);
    expect(texts.refusal(error)).toBe('Parent: is itself. Name another.');
    expect(texts.refusal(new DomainError('conflict', 'No.'))).toBe('No.');
  });
});

describe('reminders', () => {
  const reminder = { title: 'Buy milk', dueAt: NOW.toISOString(), lateByMs: 0, missed: false };

  it('say when it is due, and how late they are', () => {
    expect(texts.reminder(reminder)).toBe('Reminder: “Buy milk” is due now.');
    expect(texts.reminder({ ...reminder, dueAt: '2026-03-06T15:00:00Z' })).toBe(
      'Reminder: “Buy milk” is due tomorrow at 10:00 AM.',
    );
    expect(texts.reminder({ ...reminder, dueAt: '2026-03-05T12:00:00Z', lateByMs: 3 * 3_600_000 })).toBe(
      'Reminder: “Buy milk” was due today at 7:00 AM. This reminder is 3 hours late.',
    );
    expect(texts.reminder({ ...reminder, dueAt: '2026-03-03T15:00:00Z', lateByMs: 48 * 3_600_000, missed: true })).toBe(
      'Missed reminder: “Buy milk” was due Tue, Mar 3 at 10:00 AM. It came 2 days too late.',
    );
    expect(texts.reminder({ ...reminder, lateByMs: 12 * 60_000 })).toContain('This reminder is 12 minutes late.');
    expect(texts.reminder({ ...reminder, lateByMs: 12 * 60_000, held: true })).toBe(
      'Reminder: “Buy milk” is due now. It waited 12 minutes for the end of your quiet hours.',
    );
  });
});

describe('words', () => {
  it('tell a rule by its gist', () => {
    const added = (recurrence: string, repeatFrom: 'schedule' | 'completion' = 'schedule') =>
      texts.created({ ...milk, recurrence, repeatFrom });
    expect(added('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH')).toContain('repeats every 2 weeks on Mon and Thu');
    expect(added('FREQ=DAILY;INTERVAL=10', 'completion')).toContain('repeats every 10 days after completion');
    expect(added('FREQ=HOURLY;INTERVAL=4')).toContain('repeats every 4 hours');
  });

  it('name the times of a rule that has several a day', () => {
    const due = '2026-03-05T08:30:00-05:00';
    const created = texts.created({ ...milk, due, recurrence: 'FREQ=DAILY;BYHOUR=8,20', repeatFrom: 'schedule' });
    expect(created).toContain('repeats every day at 8:30 AM and 8:30 PM');
  });

  it('write dates as the user does, with the year when it is another', () => {
    const british = textsFor('en-GB', setting);
    expect(british.created({ ...milk, due: '2027-01-02T18:30:00Z' })).toBe(
      'Added “Buy milk”: due Sat, 2 Jan 2027 at 13:30.',
    );
    expect(textsFor('fr', setting).created({ ...milk, due: '2026-03-05' })).toBe('Added “Buy milk”: due today.');
  });

  it('say what would be understood', () => {
    const understood = texts.understood.bind(texts);
    expect(understood({ intent: 'create', title: 'buy milk', due: '2026-03-06' })).toBe(
      'Add “buy milk”, due tomorrow.',
    );
    expect(understood({ intent: 'complete', target: 'milk' })).toBe('Complete “milk”.');
    expect(understood({ intent: 'delete', filter: { status: 'done' } })).toBe('Delete done tasks.');
    expect(understood({ intent: 'delete', filter: {}, limit: 3 })).toBe('Delete open tasks, the first 3.');
    expect(understood({ intent: 'list', filter: { status: 'open' }, count: true })).toBe('Count open tasks.');
    expect(understood({ intent: 'list', filter: { status: 'open' } })).toBe('List open tasks.');
    expect(understood({ intent: 'history', target: 'x' })).toBe('Show the history of “x”.');
    expect(understood({ intent: 'history' })).toBe('Show what happened.');
    expect(understood({ intent: 'undo' })).toBe('Undo.');
    expect(understood({ intent: 'unknown', reason: 'Why.', suggestions: [] })).toBe('Why.');
  });
});
