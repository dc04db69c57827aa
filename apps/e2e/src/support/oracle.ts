import { waitUntil, type TestStack } from '@errand/testing';
import { isDeepStrictEqual } from 'node:util';
import { keptDeadLetters } from './dead-letters.js';
import type { Told } from './load.js';
import type { ApiTask, User } from './user.js';

/** Longer than any delivery waits for its next try. */
const STANDSTILL_MS = 60_000;

interface AuditItem {
  eventId: string;
  type: string;
  source: string;
  userVersion: number;
  taskId?: string;
  version?: number;
}

/** What was found to be wrong after a load; all zero is right. */
export interface Findings {
  lostTasks: number;
  wrongTasks: number;
  extraTasks: number;
  missingEvents: number;
  duplicatedEvents: number;
  brokenChains: number;
  deadLetters: number;
}

/** What is right. */
export const NOTHING_WRONG: Findings = {
  lostTasks: 0,
  wrongTasks: 0,
  extraTasks: 0,
  missingEvents: 0,
  duplicatedEvents: 0,
  brokenChains: 0,
  deadLetters: 0,
};

/** Compares what users were told with the tasks, and with the audit log's events, after everything has settled. */
export async function judge(stack: TestStack, told: readonly Told[]): Promise<Findings> {
  const sums: Findings = { ...NOTHING_WRONG, deadLetters: (await keptDeadLetters(stack)).length };
  for (const { user, tasks } of told) {
    const stored = await allTasks(user);
    const wanted = 1 + [...tasks.values()].reduce((sum, { version }) => sum + version, 0);
    const events = await settledEvents(user, wanted);
    const numbers = new Set(events.map(({ userVersion }) => userVersion));
    sums.lostTasks += [...tasks.keys()].filter((id) => !stored.has(id)).length;
    sums.extraTasks += [...stored.keys()].filter((id) => !tasks.has(id)).length;
    sums.wrongTasks += [...tasks].filter(([id, task]) => differs(task, stored.get(id))).length;
    sums.missingEvents += Math.max(0, ...numbers) - numbers.size + Math.max(0, wanted - events.length);
    sums.duplicatedEvents += events.length - new Set(events.map(({ eventId }) => eventId)).size;
    sums.duplicatedEvents += events.length - numbers.size;
    sums.brokenChains += (await user.get('/api/audit/verify').expect(200)).body.valid ? 0 : 1;
  }
  return sums;
}

async function allTasks(user: User): Promise<Map<string, ApiTask>> {
  const pages = await Promise.all(['open', 'done', 'deleted'].map((status) => tasksOf(user, status)));
  return new Map(pages.flat().map((task) => [task.id, task]));
}

async function tasksOf(user: User, status: string): Promise<ApiTask[]> {
  const found: ApiTask[] = [];
  let cursor = '';
  do {
    const { body } = await user
      .get(`/api/tasks?status=${status}&limit=200${cursor && `&cursor=${cursor}`}`)
      .expect(200);
    found.push(...body.items);
    cursor = body.nextCursor ?? '';
  } while (cursor);
  return found;
}

/**
 * The user's facts of chat-api, once as many have arrived as are wanted; what there is, and why, when none has come for a minute. After an
 * outage there are thousands on their way: what still comes is late, not lost. Asked for rarely, because a log is read as a whole.
 */
async function settledEvents(user: User, wanted: number): Promise<AuditItem[]> {
  let events = await factsOf(user);
  const hasMore = async (): Promise<boolean> => {
    const before = events.length;
    events = await factsOf(user);
    return events.length > before;
  };
  const what = `${wanted} events of a user in the audit log`;
  while (events.length < wanted) {
    const stands = await waitUntil(hasMore, { what, timeoutMs: STANDSTILL_MS, everyMs: 1_000 }).catch(String);
    if (stands === true) continue;
    process.stdout.write(`${stands}; there are ${events.length}\n`);
    break;
  }
  return events;
}

async function factsOf(user: User): Promise<AuditItem[]> {
  const { text } = await user.get('/api/audit/export').buffer(true).expect(200);
  const entries = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AuditItem);
  return entries.filter(({ source }) => source === 'errand/chat-api');
}

function differs(told: ApiTask, stored: ApiTask | undefined): boolean {
  return stored !== undefined && !isDeepStrictEqual(stored, told);
}
