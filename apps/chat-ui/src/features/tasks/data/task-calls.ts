import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { keyed } from '../../../api/keyed.js';
import type { Bulk, Parts, Task, TaskInput, TaskPatch, Undone } from '../../../api/types.js';

const at = (id: string) => ({ params: { path: { id } } });

export const getTask = (id: string): Promise<Task> => answerOf(api.GET('/api/tasks/{id}', at(id)));
export const getParts = (id: string): Promise<Parts> => answerOf(api.GET('/api/tasks/{id}/parts', at(id)));
export const createTask = (task: TaskInput, key: string): Promise<Task> =>
  answerOf(api.POST('/api/tasks', { body: task, ...keyed(key) }));
export const completeTask = (id: string, key?: string): Promise<Task> =>
  answerOf(api.POST('/api/tasks/{id}/complete', { ...at(id), ...keyed(key) }));
export const reopenTask = (id: string, key?: string): Promise<Task> =>
  answerOf(api.POST('/api/tasks/{id}/reopen', { ...at(id), ...keyed(key) }));
export const restoreTask = (id: string, key?: string): Promise<Task> =>
  answerOf(api.POST('/api/tasks/{id}/restore', { ...at(id), ...keyed(key) }));
/** @throws ApiError 412 when the task is no longer at this version */
export const skipTask = (id: string, version: number, key: string): Promise<Task> =>
  answerOf(
    api.POST('/api/tasks/{id}/skip', { ...at(id), headers: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } }),
  );
export const getUrgency = (id: string) => answerOf(api.GET('/api/tasks/{id}/urgency', at(id)));
/** Changes all of them, or none when one of them refuses. */
export const changeTasks = (bulk: Bulk, key?: string): Promise<{ tasks: readonly Task[] }> =>
  answerOf(api.POST('/api/tasks/bulk', { body: bulk, ...keyed(key) }));
/** Takes back what the request with the key `of` did, or does again what it took back; without it, what was done last. */
export function takeBack(way: 'undo' | 'redo', key: string, of?: string): Promise<Undone> {
  const asked = { params: { query: { ...(of !== undefined && { of }) } }, ...keyed(key) };
  return answerOf(way === 'undo' ? api.POST('/api/undo', asked) : api.POST('/api/redo', asked));
}

/** Of a repeating task: this occurrence, or the whole series. */
export type DeleteScope = 'this' | 'series';

export const deleteTask = (id: string, scope: DeleteScope, key?: string): Promise<Task> =>
  answerOf(api.DELETE('/api/tasks/{id}', { params: { path: { id }, query: { scope } }, ...keyed(key) }));

/** Whether a change of a repeating task holds for those that follow, too. */
export type ChangeScope = 'this' | 'following';

/** @throws ApiError 412 when the task is no longer at this version */
export const patchTask = (
  id: string,
  patch: TaskPatch,
  version: number,
  { scope, key }: { scope?: ChangeScope | undefined; key?: string } = {},
): Promise<Task> =>
  answerOf(
    api.PATCH('/api/tasks/{id}', {
      params: { path: { id }, ...(scope && { query: { scope } }) },
      body: patch,
      headers: {
        'If-Match': `"${version}"`,
        'Content-Type': 'application/merge-patch+json',
        ...keyed(key).headers,
      },
    }),
  );
