import { QueryClient } from '@tanstack/react-query';
import { aTask } from '../../../testing/a-task.js';
import { asKnown, forgetTasks, knownTask, noteTask, rememberTasks } from './known-tasks.js';

describe('known tasks', () => {
  const client = new QueryClient();
  afterEach(() => forgetTasks(client));

  it('are as they were last seen: a list brings only what is newer', () => {
    noteTask(client, aTask({ version: 2, title: 'ticked here' }));
    rememberTasks(client, [aTask({ version: 2, title: 'late' }), aTask({ id: 't2', title: 'new' })]);
    expect([knownTask(client, 't1')?.title, knownTask(client, 't2')?.title]).toEqual(['ticked here', 'new']);
    rememberTasks(client, [aTask({ version: 3, title: 'newer' })]);
    expect(knownTask(client, 't1')?.title).toBe('newer');
  });

  it('stay the same object where nothing differs, and only there', () => {
    const [known, same] = [aTask({ tags: ['home'] }), aTask({ tags: ['home'] })];
    expect(asKnown(client, known)).toBe(known);
    noteTask(client, known);
    expect(asKnown(client, same)).toBe(known);
    expect(asKnown(client, aTask({ tags: ['work'] })).tags).toEqual(['work']);
  });

  it('are bounded: the oldest are forgotten', () => {
    const many = Array.from({ length: 5_001 }, (_, i) => aTask({ id: `n${i}` }));
    rememberTasks(client, many);
    expect([knownTask(client, 'n0'), knownTask(client, 'n1')?.id]).toEqual([undefined, 'n1']);
  });

  it('are of one page alone, and forgotten with it', () => {
    noteTask(client, aTask());
    expect(knownTask(new QueryClient(), 't1')).toBeUndefined();
    forgetTasks(client);
    expect(knownTask(client, 't1')).toBeUndefined();
  });
});
