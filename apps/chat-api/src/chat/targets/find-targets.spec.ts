import { aTask } from '../../account/testing/a-workspace.js';
import type { Task } from '../../tasks/task.js';
import { findTargets, fits, telling } from './find-targets.js';

const tasks = (...titles: string[]): Task[] => titles.map((title, i) => aTask({ id: String(i), title }));
const found = (words: string, all: readonly Task[]) =>
  findTargets(words, all, { statuses: ['open'] }).map(({ title }) => title);

describe('findTargets', () => {
  it.each([
    ['dentist', ['Dentist']],
    ['the dentist task', ['Dentist']],
    ['DENTIST!', ['Dentist']],
    ['"pay rent"', ['Pay rent', 'Pay rent']],
    ['pay the rent', ['Pay rent', 'Pay rent']],
    ['mo ca', ['Call mom']],
    ['cafe', ['Café with Zoë']],
    ['den Zahnarzt', ['Zahnarzt']],
    ['laundry', []],
    ['ent', []],
    ['', []],
    ['!', ['!']],
    ['?', []],
  ])('finds "%s"', (words, titles) => {
    const all = tasks(
      'Dentist',
      'Dentist appointment',
      'Pay rent',
      'Pay rent',
      'Call mom',
      'Café with Zoë',
      'Zahnarzt',
      '!',
    );
    expect(found(words, all)).toEqual(titles);
  });

  it('prefers the exact title, articles included, to words of it', () => {
    expect(found('the task', tasks('The task', 'Another task'))).toEqual(['The task']);
    expect(found('report', tasks('The report', 'Report to the board'))).toEqual(['The report']);
  });

  it('looks at a status only when those before it have no match', () => {
    const [open, done] = [
      aTask({ id: '1', title: 'Dentist call' }),
      aTask({ id: '2', title: 'Dentist', status: 'done' }),
    ];
    const find = (statuses: Task['status'][]) => findTargets('dentist', [done, open], { statuses });
    expect(find(['open', 'done'])).toEqual([open]);
    expect(find(['done', 'open'])).toEqual([done]);
    expect(find(['deleted'])).toEqual([]);
  });

  it('takes of a series only the newest when asked to', () => {
    const gym = (id: string, updatedAt: string) =>
      aTask({ id, title: 'Gym', seriesId: 's', status: 'done', updatedAt });
    const all = [gym('1', '2026-03-01'), gym('3', '2026-03-03'), gym('2', '2026-03-02')];
    expect(findTargets('gym', all, { statuses: ['done'], newest: true })).toMatchObject([{ id: '3' }]);
    expect(findTargets('gym', all, { statuses: ['done'] })).toHaveLength(3);
  });
});

describe('words', () => {
  it('tell titles apart without articles, unless there is nothing else', () => {
    expect(telling('my pay the rent task')).toEqual(['pay', 'rent']);
    expect(telling('the task')).toEqual(['the', 'task']);
  });

  it('fit a text when each begins a word of it', () => {
    expect(fits(['pa', 'ren'], 'Pay the rent')).toBe(true);
    expect(fits(['ay'], 'Pay the rent')).toBe(false);
    expect(fits([], 'Pay the rent')).toBe(false);
  });
});
