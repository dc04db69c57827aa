import { calendarOf } from '../calendar/calendar.js';
import { Passage } from '../fields/passage.js';
import type { Reading } from '../fields/reading.js';
import { languages } from '../languages/languages.js';
import { tokenize } from '../sentence/tokenize.js';
import { readQuery } from './query.js';

function query(message: string, options?: Parameters<typeof readQuery>[2]) {
  const calendar = calendarOf('2026-03-05T10:00:00-05:00', 'America/New_York');
  const reading: Reading = { message, calendar, lists: ['Groceries'], take: [] };
  const tokens = tokenize(message, { start: 0, end: message.length });
  return readQuery(new Passage(languages('en')[0]!, tokens), reading, options);
}

describe('readQuery', () => {
  it.each([
    ['overdue #work tasks', { overdue: true, tags: ['work'] }],
    ['tasks tagged home and money', { tags: ['home', 'money'] }],
    ['p2 or p1 tasks', { priority: [1, 2] }],
    ['tasks about the budget due this week', { text: 'the budget', dueFrom: '2026-03-02', dueTo: '2026-03-08' }],
    ['tasks about "due this week"', { text: 'due this week' }],
    ['tasks in groceries', { list: 'Groceries' }],
    ['completed tasks due yesterday', { status: 'done', dueFrom: '2026-03-04', dueTo: '2026-03-04' }],
    ['done tasks since monday', { status: 'done', completedFrom: '2026-03-02' }],
  ])('reads %j', (message, filter) => {
    expect(query(message)?.filter).toEqual(filter);
  });

  it.each([
    ['buy for the party', { text: 'buy party' }],
    ['buy tomorrow at the store', { text: 'buy store', dueFrom: '2026-03-06', dueTo: '2026-03-06' }],
    ['at groceries', { list: 'Groceries' }],
  ])('looks for each word of %j that no rule knows', (message, filter) => {
    expect(query(message, { search: 'words' })?.filter).toEqual(filter);
  });

  it('refuses words that it does not know, or searches for them', () => {
    expect(query('purple tasks')).toBeUndefined();
    expect(query('tasks in garden')).toBeUndefined();
    expect(query('purple tasks due today', { search: true })?.filter).toEqual({
      text: 'purple',
      dueFrom: '2026-03-05',
      dueTo: '2026-03-05',
    });
    expect(query('of the', { search: true })?.filter).toEqual({});
  });

  it('reads how to sort and how many', () => {
    expect(query('first 5 tasks sorted by priority descending')).toMatchObject({ limit: 5, sort: '-priority' });
    expect(query('3 oldest tasks')).toMatchObject({ limit: 3, sort: 'created' });
  });

  it('knows what kind of question it is', () => {
    expect(query('all')).toMatchObject({ all: true, narrows: false });
    expect(query('tasks')).toMatchObject({ noun: true, narrows: false });
    expect(query('due today')).toMatchObject({ due: true, narrows: true });
    expect(query('do tasks')).toMatchObject({ direct: false });
  });
});
