import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { Parts, Task, TaskInput, TaskPatch, Undone } from '../../../api/types.js';

const at = (id: string) => ({ params: { path: { id } } });
/** A key of one's own lets a later request be the same one. */
const keyed = (key: string | undefined) => (key === undefined ? {} : { headers: { 'Idempotency-Key': key } });

export const getTask = (id: string): Promise<Task> => answerOf(api.GET('/api/tasks/{id}', at(id)));
export const getParts = (id: string): Promise<Parts> => answerOf(api.GET('/api/tasks/{id}/parts', at(id)));
export const createTask = (task: TaskInput): Promise<Task> => answerOf(api.POST('/api/tasks', { body: task }));
export const completeTask = (id: string, key?: string): Promise<Task> =>
  answerOf(api.POST('/api/tasks/{id}/complete', { ...at(id), ...keyed(key) }));
export const reopenTask = (id: string, key?: string): Promise<Task> =>
  answerOf(api.POST('/api/tasks/{id}/reopen', { ...at(id), ...keyed(key) }));
export const restoreTask = (id: string): Promise<Task> => answerOf(api.POST('/api/tasks/{id}/restore', at(id)));
export const skipTask = (id: string): Promise<Task> => answerOf(api.POST('/api/tasks/{id}/skip', at(id)));
export const getUrgency = (id: string) => answerOf(api.GET('/api/tasks/{id}/urgency', at(id)));
/** @param until a day, a moment, or a duration from now on */
export const snoozeTask = (id: string, until: string): Promise<Task> =>
  answerOf(api.POST('/api/tasks/{id}/snooze', { ...at(id), body: { until } }));
export const undo = (): Promise<Undone> => answerOf(api.POST('/api/undo'));
export const redo = (): Promise<Undone> => answerOf(api.POST('/api/redo'));

/** @param scope of a repeating task: this occurrence, or the whole series */
export const deleteTask = (id: string, scope: 'this' | 'series'): Promise<Task> =>
  answerOf(api.DELETE('/api/tasks/{id}', { params: { path: { id }, query: { scope } } }));

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
