import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Response } from 'supertest';
import type { ApiTask, User } from './user.js';

const RETRY_MS = 100;
const GIVE_UP_MS = 60_000;
const ANSWER_MS = 15_000;

/** When a request was refused or not answered, and what was said instead. */
export interface Refusal {
  at: string;
  why: string;
  /** It was answered 503; else not at all. */
  clear: boolean;
}

/**
 * Sends a change until it is accepted, under one idempotency key, as the page does; so it is certain in the end what must be there.
 *
 * @throws Error for any answer but 503, and when it is not accepted within a minute
 */
export async function insist(
  make: () => ReturnType<User['get']>,
  refused: (refusal: Refusal) => void,
): Promise<ApiTask> {
  const key = randomUUID();
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    const answer = await make().set('Idempotency-Key', key).timeout(ANSWER_MS).then(asIs, asError);
    const isError = answer instanceof Error;
    if (!isError && answer.status < 300) return taskOf(answer);
    const why = isError ? String(answer) : `${answer.status} ${answer.text}`;
    refused({ at: new Date().toISOString(), why, clear: !isError });
    if (!isError && answer.status !== 503) throw new Error(`answered ${why}`);
    if (Date.now() > deadline) throw new Error('not accepted within a minute');
    await delay(RETRY_MS);
  }
}

const asIs = (response: Response): Response => response;
const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

/** An answer that says that it was done, and has not the task with it, is as bad as a lost task. */
function taskOf({ status, text, headers, body }: Response): ApiTask {
  const task = body as Partial<ApiTask>;
  if (task.id && task.version) return task as ApiTask;
  throw new Error(`answered ${status} without a task: "${text}" ${JSON.stringify(headers)}`);
}
