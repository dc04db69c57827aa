import { aTask, anAccount } from '../../account/testing/a-workspace.js';
import type { Task } from '../task.js';
import { prepareSearch } from './prepare-search.js';

/** So many tasks, and how often the notes of one have been read. */
function watched(count: number): { tasks: Task[]; reads: () => number } {
  let reads = 0;
  const tasks = Array.from({ length: count }, (_, i) => {
    const task = aTask({ id: String(i), title: `task ${i}` });
    return Object.defineProperty(task, 'notes', { enumerable: true, get: () => (reads++, 'at the Café') });
  });
  return { tasks, reads: () => reads };
}

describe('prepareSearch', () => {
  it('reads the texts of a large account once, so that a search reads none of them', async () => {
    const { tasks, reads } = watched(1_200);
    const account = anAccount(tasks);
    await Promise.all([prepareSearch(account), prepareSearch(account)]);
    expect(account.texts?.candidates('cafe')).toHaveLength(tasks.length);
    expect(reads()).toBe(tasks.length);
  });

  it('leaves a small one alone', async () => {
    const account = anAccount(watched(20).tasks);
    await prepareSearch(account);
    expect(account.texts).toBeUndefined();
  });
});
