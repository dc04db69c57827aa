import { aTask } from '../../testing/a-task.js';
import { applyPatch, sameBase } from './data/patch.js';
import { cleanTag } from './edit/clean-tag.js';
import { repeatPresets, ruleOf } from './edit/repeat-presets.js';
import { filterQuery } from './filter/filter-query.js';
import { isNarrowed, NO_FILTER, toggled } from './filter/task-filter.js';
import { dueLabel } from './list/due-label.js';
import { groupName, groupOf } from './list/group-of.js';
import { flatRows, groupedRows, rowKey } from './list/list-rows.js';
import { step } from './select/step.js';

const ZONE = 'America/New_York';
/** A Thursday. */
const NOW = new Date('2026-03-05T10:00:00-05:00');

describe('groupOf', () => {
  it.each([
    ['2026-03-04', 'overdue'],
    ['2026-03-05T09:59:00-05:00', 'overdue'],
    ['2026-03-05', 'today'],
    ['2026-03-05T10:01:00-05:00', 'today'],
    ['2026-03-05T23:59:00-05:00', 'today'],
    ['2026-03-06', 'tomorrow'],
    ['2026-03-07', '2026-03-07'],
    ['2026-03-11T23:59:00-04:00', '2026-03-11'],
    ['2026-03-12', 'later'],
    [null, 'none'],
  ])('%s is %s', (due, group) => expect(groupOf({ due }, NOW, ZONE)).toBe(group));

  it('goes by the person’s zone', () => {
    expect(groupOf({ due: '2026-03-06T02:00:00Z' }, NOW, ZONE)).toBe('today');
    expect(groupOf({ due: '2026-03-06T02:00:00Z' }, NOW, 'Europe/Berlin')).toBe('tomorrow');
  });
});

describe('the lines of the list', () => {
  const tasks = [aTask({ id: 'a', due: '2026-03-04' }), aTask({ id: 'b', due: '2026-03-05' }), aTask({ id: 'c' })];

  it('stand under their headings', () => {
    expect(groupedRows(tasks, NOW, ZONE).map(rowKey)).toEqual(['overdue', 'a', 'today', 'b', 'none', 'c']);
    expect(groupedRows(tasks, NOW, ZONE)[0]).toEqual({ kind: 'heading', group: 'overdue', count: 1 });
  });

  it('stand day by day for a week, whatever order the tasks come in', () => {
    const dues = ['2026-04-01', '2026-03-11', '2026-03-05', '2026-03-08', '2026-03-04'];
    const week = dues.map((due) => aTask({ id: `on ${due}`, due }));
    const headings = groupedRows([aTask({ id: 'undated' }), ...week], NOW, ZONE).flatMap((row) =>
      row.kind === 'heading' ? [groupName(row.group, 'en-GB')] : [],
    );
    expect(headings).toEqual(['Overdue', 'Today', 'Sunday 8 March', 'Wednesday 11 March', 'Later', 'No date']);
  });

  it('stand alone in other orders', () => {
    expect(flatRows(tasks).map(rowKey)).toEqual(['a', 'b', 'c']);
  });
});

describe('dueLabel', () => {
  const calendar = { zone: ZONE, locale: 'en-GB' };

  it('leaves out what the heading says', () => {
    expect(dueLabel('2026-03-05', NOW, calendar, 'today')).toBeUndefined();
    expect(dueLabel('2026-03-05T16:00:00-05:00', NOW, calendar, 'today')).toBe('16:00');
    expect(dueLabel('2026-03-08T16:00:00-04:00', NOW, calendar, '2026-03-08')).toBe('16:00');
    expect(dueLabel('2026-03-12', NOW, calendar, 'later')).toBe('12 Mar');
    expect(dueLabel('2026-03-05', NOW, calendar)).toBe('Today');
  });
});

describe('filters', () => {
  it('leave out of the query what does not narrow', () => {
    expect(filterQuery(NO_FILTER)).toEqual({ status: 'open', sort: 'due' });
    expect(
      filterQuery({ status: 'done', span: 'all', tags: ['home'], priorities: [1, 2], q: ' milk ', sort: 'title' }),
    ).toEqual({
      status: 'done',
      sort: 'title',
      tag: ['home'],
      priority: [1, 2],
      filter: 'milk',
    });
  });

  it('know whether they narrow', () => {
    expect(isNarrowed(NO_FILTER)).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, status: 'done', q: ' ' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, q: 'a' })).toBe(true);
    expect(toggled(toggled([1], 2), 1)).toEqual([2]);
  });
});

describe('patches', () => {
  it('are seen at once as the API will answer them', () => {
    const task = aTask({
      due: '2026-03-05',
      recurrence: 'FREQ=DAILY',
      repeatFrom: 'completion',
      tags: ['a'],
      priority: 1,
    });
    expect(applyPatch(task, { due: null, recurrence: null })).toMatchObject({
      due: null,
      recurrence: null,
      repeatFrom: null,
    });
    expect(applyPatch(task, { tags: null, priority: null })).toMatchObject({ tags: [], priority: 4 });
    expect(applyPatch(aTask(), { recurrence: 'FREQ=DAILY' })).toMatchObject({ repeatFrom: 'schedule' });
  });

  it('are sent again only over changes of other fields', () => {
    const seen = aTask({ title: 'a', tags: ['x'] });
    expect(sameBase({ ...seen, version: 2, tags: ['y'] }, seen, { title: 'b' })).toBe(true);
    expect(sameBase({ ...seen, version: 2, title: 'c' }, seen, { title: 'b' })).toBe(false);
  });
});

describe('repeats', () => {
  it('are offered for the day it is due', () => {
    expect(repeatPresets('2026-03-05')).toEqual([
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'FREQ=WEEKLY;BYDAY=TH',
      'FREQ=MONTHLY;BYMONTHDAY=5',
      'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5',
    ]);
  });

  it('become rules, days in the order of the week', () => {
    expect(ruleOf({ every: 1, unit: 'DAILY', days: ['MO'] })).toBe('FREQ=DAILY');
    expect(ruleOf({ every: 2, unit: 'WEEKLY', days: ['FR', 'MO'] })).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR');
    expect(ruleOf({ every: 3, unit: 'MONTHLY', days: [] })).toBe('FREQ=MONTHLY;INTERVAL=3');
  });
});

describe('small things', () => {
  it('tags are clean', () => {
    expect(['#Home', ' to do ', '##x', '#'].map(cleanTag)).toEqual(['home', 'to-do', 'x', '']);
  });

  it('steps stay within the list', () => {
    const ids = ['a', 'b', 'c'];
    expect([step(ids, undefined, 1), step(ids, undefined, -1)]).toEqual(['a', 'c']);
    expect([step(ids, 'a', 1), step(ids, 'c', 1), step(ids, 'a', -1)]).toEqual(['b', 'c', 'a']);
    expect([step(ids, 'gone', 1), step([], 'a', 1)]).toEqual(['a', undefined]);
  });
});
