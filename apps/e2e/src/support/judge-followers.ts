import { waitUntil } from '@errand/testing';
import type { ApiTask, User } from './user.js';

/** A user whose repeating tasks and reminders are counted after a crash. */
export interface Followed {
  user: User;
  /** Completed repeating tasks: each must have exactly one next occurrence. */
  completed: ApiTask[];
  /** Tasks whose reminder came due meanwhile: each must be shown exactly once. */
  reminded: ApiTask[];
}

/** What was found; all zero is right. */
export interface FollowerFindings {
  missingOccurrences: number;
  extraOccurrences: number;
  missingReminders: number;
  repeatedReminders: number;
}

/** Waits until everything that must follow has followed, then counts what is missing or too much. */
export async function judgeFollowers({ user, completed, reminded }: Followed): Promise<FollowerFindings> {
  const open = async (): Promise<ApiTask[]> => (await user.tasks('?limit=200')).filter(({ recurrence }) => recurrence);
  const shown = async (): Promise<string[]> =>
    (await chatReminders(user)).filter((id) => reminded.some((t) => t.id === id));
  await waitUntil(async () => (await open()).length >= completed.length, {
    what: `${completed.length} next occurrences`,
    timeoutMs: 90_000,
  }).catch(() => undefined);
  await waitUntil(async () => new Set(await shown()).size >= reminded.length, {
    what: `${reminded.length} reminders`,
    timeoutMs: 90_000,
  }).catch(() => undefined);
  const series = (await open()).map(({ seriesId }) => seriesId);
  const ids = await shown();
  return {
    missingOccurrences: completed.filter(({ seriesId }) => !series.includes(seriesId)).length,
    extraOccurrences: series.length - new Set(series).size,
    missingReminders: reminded.filter(({ id }) => !ids.includes(id)).length,
    repeatedReminders: ids.length - new Set(ids).size,
  };
}

/** Ids of the tasks that reminders in the conversation are about, in order. */
async function chatReminders(user: User): Promise<string[]> {
  const { body } = await user.get('/api/notifications').expect(200);
  return (body.items as { taskId: string }[]).map(({ taskId }) => taskId);
}
