import { waitUntil } from '@errand/testing';
import type { LiveReader } from './live-reader.js';
import type { Told } from './load.js';
import type { ApiTask, ReminderMessage, User } from './user.js';

/** A user whose repeating tasks and reminders are counted after a crash. */
export interface Followed {
  user: User;
  /** A page that was open all the time. */
  live: LiveReader;
  /** Completed repeating tasks: each must have exactly one next occurrence. */
  completed: ApiTask[];
  /** Tasks whose reminder came due meanwhile: each must be shown exactly once. */
  reminded: ApiTask[];
}

/** What was found; all zero is right. */
export interface FollowerFindings {
  missingOccurrences: number;
  extraOccurrences: number;
  /** In the conversation. */
  missingReminders: number;
  repeatedReminders: number;
  /** Shown in the list of notifications and not in the conversation, or the other way round. */
  differingLists: number;
  /** Of what the open page neither got nor was told by the heartbeat to fetch; it shows one of the same id once. */
  missingLive: number;
  repeatedLive: number;
}

/** What is right. */
export const ALL_FOLLOWED: FollowerFindings = {
  missingOccurrences: 0,
  extraOccurrences: 0,
  missingReminders: 0,
  repeatedReminders: 0,
  differingLists: 0,
  missingLive: 0,
  repeatedLive: 0,
};

/** After an outage there is much on its way. */
const SETTLE_MS = 240_000;

/**
 * Waits until everything that must follow has followed, then counts what is missing or too much.
 *
 * @returns the findings, and what the user was told, the next occurrences included
 */
export async function judgeFollowers(followed: Followed): Promise<{ found: FollowerFindings; told: Told }> {
  const { user, live, completed, reminded } = followed;
  const isDone = async (): Promise<boolean> => {
    const ids = new Set((await user.reminders()).map(({ taskId }) => taskId));
    return (
      (await repeating(user)).length >= completed.length &&
      reminded.every(({ id }) => ids.has(id)) &&
      missingOnPage(live, reminded, ids.size).length === 0
    );
  };
  await waitUntil(isDone, { timeoutMs: SETTLE_MS, everyMs: 500, what: 'what follows' }).catch((error: unknown) => {
    process.stdout.write(`${String(error)}\n`); // what is missing is counted below
  });
  live.close();
  const next = await repeating(user);
  const tasks = new Map([...completed, ...reminded, ...next].map((task) => [task.id, task]));
  return { found: await count(followed, next), told: { user, tasks } };
}

async function count({ user, live, completed, reminded }: Followed, next: ApiTask[]): Promise<FollowerFindings> {
  const series = next.map(({ seriesId }) => seriesId);
  const inChat = (await user.reminders()).map(({ taskId }) => taskId);
  const { body } = await user.get('/api/notifications').expect(200);
  const listed = (body.items as ReminderMessage[]).map(({ taskId }) => taskId);
  const onPage = liveReminders(live);
  const missing = (ids: string[]): number => reminded.filter(({ id }) => !ids.includes(id)).length;
  return {
    missingOccurrences: completed.filter(({ seriesId }) => !series.includes(seriesId)).length,
    extraOccurrences: series.length - new Set(series).size,
    missingReminders: missing(inChat),
    repeatedReminders: inChat.length - new Set(inChat).size,
    differingLists: listed.sort().join() === [...new Set(inChat)].sort().join() ? 0 : 1,
    missingLive: missingOnPage(live, reminded, inChat.length).length,
    repeatedLive: new Set(onPage.map(({ id }) => id)).size - new Set(onPage.map(({ taskId }) => taskId)).size,
  };
}

/** The open tasks that repeat: next occurrences, since every one that was made has been completed. */
async function repeating(user: User): Promise<ApiTask[]> {
  return (await user.tasks('?limit=200')).filter(({ recurrence }) => recurrence);
}

/** The reminders that the page was not sent, unless it knows by the heartbeat that there are as many messages as there are. */
function missingOnPage(live: LiveReader, reminded: ApiTask[], messages: number): ApiTask[] {
  const told = live.unread.findLast(({ event }) => event === 'version')?.data['messages'];
  if (told === messages) return [];
  const sent = liveReminders(live);
  return reminded.filter(({ id }) => !sent.some(({ taskId }) => taskId === id));
}

/** What the open page was told to show. */
function liveReminders(live: LiveReader): ReminderMessage[] {
  const events = live.unread.filter(({ event }) => event === 'reminder');
  return events.map(({ data }) => data as unknown as ReminderMessage);
}
