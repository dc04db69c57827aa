import { newEvent, newEvents, newJob, newTasks, storedTasks } from './payloads.mjs';

/** The calls that `libs/dapr` makes where it matters. Those of `ONCE` depend on no component: one set is enough. */
export const CALLS = [
  'transaction-1',
  'transaction-4',
  'transaction-32',
  'read-1',
  'read-1-bulk',
  'read-500-bulk',
  'publish',
  'publish-32-bulk',
];
export const ONCE = ['invoke', 'job'];

const TOPIC = 'task-events';
const LARGEST_READ = 500;

/** Each call by name, ready to be made again and again; throws when the answer is not what it has to be. */
export async function callsOf(sidecar) {
  const { keys, operations } = storedTasks(LARGEST_READ);
  await sidecar.transaction(operations);
  const [key] = keys;
  return {
    'transaction-1': () => sidecar.transaction(newTasks(1)),
    'transaction-4': () => sidecar.transaction(newTasks(4)),
    'transaction-32': () => sidecar.transaction(newTasks(32)),
    'read-1': async () => expect(await sidecar.readOne(key), 'the task'),
    'read-1-bulk': async () => expectItems(await sidecar.read([key]), 1),
    'read-500-bulk': async () => expectItems(await sidecar.read(keys), LARGEST_READ),
    publish: () => sidecar.publish(TOPIC, newEvent()),
    'publish-32-bulk': () => sidecar.publishBulk(TOPIC, newEvents(32)),
    invoke: async () => expect((await sidecar.invoke('audit-svc', 'internal/users/1/audit')).items, 'a page'),
    job: () => sidecar.schedule(newJob()),
  };
}

function expect(value, what) {
  if (!value) throw new Error(`an answer without ${what}`);
}

function expectItems(items, count) {
  const whole = items.filter(({ data, etag }) => data?.task.title && etag).length;
  if (whole !== count) throw new Error(`${whole} whole items of ${count} were answered`);
}
