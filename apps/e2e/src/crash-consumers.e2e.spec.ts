import { backingProcesses, TestStack, waitUntil } from '@errand/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { judgeFollowers, type Followed, type FollowerFindings } from './support/judge-followers.js';
import { LiveReader } from './support/live-reader.js';
import { Load } from './support/load.js';
import { judge, NOTHING_WRONG } from './support/oracle.js';
import { User, type ApiTask } from './support/user.js';

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
const EACH = 5;
const AWAY_MS = 60_000;
/** What a fault met. */
interface Run {
  load: Load;
  followed: Followed;
}
const ALL_FOLLOWED: FollowerFindings = {
  missingOccurrences: 0,
  extraOccurrences: 0,
  missingReminders: 0,
  repeatedReminders: 0,
  differingLists: 0,
  missingLive: 0,
  repeatedLive: 0,
};

describe('kill -9 of what follows', () => {
  let stack: TestStack;
  const runs = new Map<string, Run>();

  beforeAll(async () => {
    stack = await TestStack.start();
    for (const name of CRASHED) runs.set(name, await crashWhileItFollows(name));
  }, 300_000);
  afterAll(() => stack?.stop());

  /** Opens a page, completes repeating tasks and plans reminders that come due a few seconds later. */
  const plan = async (user: User): Promise<Followed> => {
    const live = await LiveReader.open(user);
    const due = new Date(Date.now() + 4_000).toISOString();
    const repeating = { title: 'again', due: '2027-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };
    const completed: ApiTask[] = [];
    const reminded: ApiTask[] = [];
    for (let i = 0; i < EACH; i++) {
      const { id } = await user.createTask(repeating);
      completed.push((await user.post(`/api/tasks/${id}/complete`).expect(200)).body);
      reminded.push(await user.createTask({ title: 'soon', due, reminders: ['PT0S'] }));
    }
    return { user, live, completed, reminded };
  };

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
    const first = plan(user);
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
    const followed = await plan(user);
    await delay(AWAY_MS); // the fault itself, not a wait for something
    await Promise.all(consumers.map((consumer) => consumer.restart()));
    await check('every consumer away for 60 s', load, followed);
  }, 300_000);
});
