import { backingProcesses, TestStack, waitUntil } from '@errand/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { follow } from './support/follow.js';
import { ALL_FOLLOWED, judgeFollowers, type Followed } from './support/judge-followers.js';
import { Load } from './support/load.js';
import { judge, NOTHING_WRONG } from './support/oracle.js';
import { User } from './support/user.js';

const CRASHED = [
  'notification-svc',
  'notification-svc-dapr',
  'recurring-svc',
  'recurring-svc-dapr',
  'audit-svc',
  'audit-svc-dapr',
  'scheduler',
  ...backingProcesses(),
];
const AWAY_MS = 60_000;
/** What a fault met. */
interface Run {
  load: Load;
  followed: Followed;
}

describe('kill -9 of what follows', () => {
  let stack: TestStack;
  const runs = new Map<string, Run>();

  beforeAll(async () => {
    stack = await TestStack.start();
    for (const name of CRASHED) runs.set(name, await crashWhileItFollows(name));
  }, 300_000);
  afterAll(() => stack?.stop());

  /** Everybody's tasks, events and chain are judged: those of the load, and those of the user whose tasks something follows. */
  const check = async (what: string, load: Load, followed: Followed): Promise<void> => {
    await load.stop();
    const { found, told } = await judgeFollowers(followed);
    const findings = { ...found, ...(await judge(stack, [...load.told, told])) };
    process.stdout.write(`${what}: ${JSON.stringify({ ...load.counts, ...findings })}\n`);
    expect(findings).toEqual({ ...ALL_FOLLOWED, ...NOTHING_WRONG });
  };

  /** One fault after the other, each with users of its own; what follows of one may still be on its way when the next comes. */
  const crashWhileItFollows = async (name: string): Promise<Run> => {
    const user = await User.signUp(stack.url);
    const load = await Load.start(stack.url, 2);
    const first = follow(user);
    await waitUntil(() => load.counts.accepted > 3, { timeoutMs: 60_000 });
    stack.crash(name);
    await waitUntil(() => load.counts.accepted > 10, { what: 'the load to go on', timeoutMs: 60_000 });
    const followed = await first;
    await load.stop();
    return { load, followed };
  };

  it.each(CRASHED)('%s: nothing lost, each occurrence once, each reminder once', async (name) => {
    const { load, followed } = runs.get(name) as Run;
    await check(`${name} killed`, load, followed);
  });

  it('every consumer away for a minute: all of it follows once they are back', async () => {
    const consumers = ['notification-svc', 'recurring-svc', 'audit-svc'].map((name) => stack.process(name));
    const user = await User.signUp(stack.url);
    const load = await Load.start(stack.url, 2);
    await Promise.all(consumers.map((consumer) => consumer.kill()));
    const followed = await follow(user);
    await delay(AWAY_MS); // the fault itself, not a wait for something
    await Promise.all(consumers.map((consumer) => consumer.restart()));
    await check('every consumer away for 60 s', load, followed);
  }, 300_000);
});
