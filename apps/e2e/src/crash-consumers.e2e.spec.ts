import { backingProcesses, TestStack, waitUntil } from '@errand/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { judgeFollowers, type Followed } from './support/judge-followers.js';
import { Load } from './support/load.js';
import { judge } from './support/oracle.js';
import { User, type ApiTask } from './support/user.js';

const EACH = 5;
const AWAY_MS = 60_000;
const NOTHING = {
  ...{ missingOccurrences: 0, extraOccurrences: 0, missingReminders: 0, repeatedReminders: 0 },
  ...{ lostTasks: 0, missingEvents: 0, duplicatedEvents: 0, deadLetters: 0 },
};

describe('kill -9 of what follows', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start();
  });
  afterAll(() => stack?.stop());

  /** Completes repeating tasks and plans reminders that come due a few seconds later. */
  const plan = async (user: User): Promise<Followed> => {
    const due = new Date(Date.now() + 4_000).toISOString();
    const repeating = { title: 'again', due: '2027-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };
    const completed: ApiTask[] = [];
    const reminded: ApiTask[] = [];
    for (let i = 0; i < EACH; i++) {
      const { id } = await user.createTask(repeating);
      completed.push((await user.post(`/api/tasks/${id}/complete`).expect(200)).body);
      reminded.push(await user.createTask({ title: 'soon', due, reminders: ['PT0S'] }));
    }
    return { user, completed, reminded };
  };

  const check = async (what: string, load: Load, followed: Followed): Promise<void> => {
    await load.stop();
    const found = await judgeFollowers(followed);
    const { lostTasks, missingEvents, duplicatedEvents, deadLetters } = await judge(stack, load.told);
    const rest = { lostTasks, missingEvents, duplicatedEvents, deadLetters };
    process.stdout.write(`${what}: ${JSON.stringify({ ...load.counts, ...found, ...rest })}\n`);
    expect({ ...found, ...rest }).toEqual(NOTHING);
  };

  const crashWhileItFollows = async (name: string): Promise<void> => {
    const user = await User.signUp(stack.url);
    const load = await Load.start(stack.url, 2);
    const first = plan(user);
    await waitUntil(() => load.counts.accepted > 3, { timeoutMs: 60_000 });
    stack.crash(name);
    await waitUntil(() => load.counts.accepted > 10, { what: 'the load to go on', timeoutMs: 60_000 });
    await check(`${name} killed`, load, await first);
  };

  it.each([
    'notification-svc',
    'notification-svc-dapr',
    'recurring-svc',
    'recurring-svc-dapr',
    'audit-svc',
    'audit-svc-dapr',
    'scheduler',
    ...backingProcesses(),
  ])('%s: nothing lost, each occurrence once, each reminder once', (name) => crashWhileItFollows(name));

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
