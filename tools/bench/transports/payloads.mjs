import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SAMPLE = new URL('../../../libs/events/src/samples/errand.task.created.v1.json', import.meta.url);
const event = JSON.parse(readFileSync(SAMPLE, 'utf8'));
const { task } = event.data;

const WEEK = { ttlInSeconds: '604800' };
const DAY = { ttlInSeconds: '86400' };

const put = (key, value, metadata) => ({
  operation: 'upsert',
  request: { key, value: { schema: 1, ...value }, ...metadata },
});
const insert = (key, value, metadata) =>
  put(key, value, { options: { concurrency: 'first-write' }, ...(metadata && { metadata }) });

/** Users and lanes that no other process of this run has. */
const own = randomUUID().slice(0, 8);
let made = 0;
const newId = () => `0190e7a4-5b1c-4f0a-9d2e-${own}${String(made++).padStart(8, '0')}`;

/** As `EventPublisher` is given it: `{ id, partitionKey, event }`, a new task of a new user. */
export function newEvent(userId = newId()) {
  const id = newId();
  const data = { ...event.data, eventId: id, userId };
  return { id, partitionKey: userId, event: { ...event, id, partitionkey: userId, traceid: event.traceparent, data } };
}

export const newEvents = (count) => Array.from({ length: count }, () => newEvent());

/** What chat-api commits when so many users make a task at the same moment: the operations of one transaction, in order of their keys. */
export function newTasks(users) {
  const entries = [];
  const operations = Array.from({ length: users }, newId).flatMap((user) => {
    const head = { version: 1, userVersion: 1, data: { nextSeq: 2, nextMessage: 1 } };
    entries.push({ stream: user, version: 1, events: [newEvent(user).event] });
    const record = { seq: 1, task };
    return [
      insert(`v/${user}/1`, { commitId: newId(), at: task.createdAt, images: { records: [record] }, head }, WEEK),
      put(`head/${user}`, head),
      put(`t/${user}/1`, record),
      insert(`idem/${user}/${own}`, { requestHash: own, answer: task }, DAY),
    ];
  });
  operations.push(insert(`lane/${own}/${made++}`, { batchId: newId(), entries }));
  return operations.sort((a, b) => (a.request.key < b.request.key ? -1 : 1));
}

/** Tasks to be read again: their keys, and the operations that write them. */
export function storedTasks(count) {
  const user = newId();
  const operations = Array.from({ length: count }, (_, n) => put(`t/${user}/${n}`, { seq: n, task }));
  return { keys: operations.map(({ request }) => request.key), operations };
}

/** A reminder due when the run is long over: `{ name, dueTime, data }`. */
export function newJob() {
  const name = `reminder-${newId()}`;
  const dueTime = new Date(Date.now() + 86_400_000).toISOString();
  return {
    name,
    dueTime,
    data: { userId: own, taskId: task.id, title: task.title, correlationId: event.correlationid },
  };
}
