import { aTask } from '../../../testing/a-task.js';
import { applyBulk } from './apply-bulk.js';

const task = aTask({ tags: ['home', 'work'], due: '2026-03-05' });
const ids = [task.id];

describe('applyBulk', () => {
  it('turns a task, and back', () => {
    const done = applyBulk(task, { ids, action: 'complete' });
    expect(done).toMatchObject({ status: 'done', completedAt: expect.any(String) });
    expect(applyBulk(done, { ids, action: 'reopen' })).toEqual(task);
    const deleted = applyBulk(done, { ids, action: 'delete' });
    expect(deleted.status).toBe('deleted');
    expect(applyBulk(deleted, { ids, action: 'restore' })).toEqual(done);
  });

  it('changes what is named, and nothing else', () => {
    const changes = { priority: 1, due: null, addTags: ['home', 'urgent'], removeTags: ['work'] } as const;
    const more = { addTags: [...changes.addTags], removeTags: [...changes.removeTags] };
    expect(applyBulk(task, { ids, action: 'update', changes: { ...changes, ...more } })).toEqual({
      ...task,
      priority: 1,
      due: null,
      tags: ['home', 'urgent'],
    });
    expect(applyBulk(task, { ids, action: 'update', changes: { list: 'Garden' } })).toEqual({
      ...task,
      list: 'Garden',
    });
  });
});
