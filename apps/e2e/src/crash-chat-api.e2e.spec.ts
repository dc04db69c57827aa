import { backingProcesses, TestStack, waitUntil } from '@errand/testing';
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Load } from './support/load.js';
import { judge, NOTHING_WRONG } from './support/oracle.js';
import { User } from './support/user.js';

const SERVICES = ['chat-ui', 'chat-api', 'notification-svc', 'recurring-svc', 'audit-svc'];
const USERS = 6;
const KILLS = 8;
/** Kills at random moments, at most, until one has hit what was committed and not yet published. */
const MOST_KILLS = 40;

describe('kill -9 under load', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start();
  });
  afterAll(() => stack?.stop());

  /** Of each lane that a start of chat-api found: how many entries had been committed, and were not known to be published. */
  const drained = (): number[] => {
    const counts = stack.log('chat-api').map(({ msg }) => /^drained lane .*: (\d+) entries published$/.exec(msg)?.[1]);
    return counts.filter((count) => count !== undefined).map(Number);
  };
  const goesOn = async (load: Load, by = 10): Promise<void> => {
    const before = load.counts.accepted;
    await waitUntil(() => load.counts.accepted > before + by, { what: 'the load to go on', timeoutMs: 60_000 });
  };
  const crash = async (load: Load, name: string): Promise<void> => {
    await goesOn(load);
    await delay(randomInt(50)); // a random moment within a write, not a wait for something
    stack.crash(name);
  };
  const check = async (what: string, load: Load, more: object = {}): Promise<void> => {
    await goesOn(load);
    await load.stop();
    const findings = await judge(stack, load.told);
    process.stdout.write(`${what}: ${JSON.stringify({ ...load.counts, ...findings, ...more })}\n`);
    expect(findings).toEqual(NOTHING_WRONG);
  };

  it('of chat-api loses nothing that was accepted, and no event, also between commit and publish', async () => {
    const load = await Load.start(stack.url, USERS);
    let kills = 0;
    while (kills < KILLS || (kills < MOST_KILLS && Math.max(0, ...drained()) === 0)) {
      await crash(load, 'chat-api');
      kills++;
    }
    await check(`chat-api killed ${kills} times`, load, { drained: drained() });
    expect(Math.max(...drained())).toBeGreaterThan(0);
  }, 300_000);

  it('of chat-api while the broker stands still publishes what was committed meanwhile', async () => {
    const load = await Load.start(stack.url, USERS);
    await goesOn(load);
    const [api, broker] = [stack.process('chat-api'), stack.broker];
    const before = drained().length;
    await broker.freeze();
    await goesOn(load, 2 * USERS); // a user's second write: its event waits for the first, which the broker has not taken
    await api.kill();
    broker.thaw();
    await api.restart();
    const own = await waitUntil(
      () =>
        drained()
          .slice(before)
          .some((count) => count >= USERS) && drained().slice(before),
    );
    await check('chat-api killed before it could publish', load, { drained: own });
  });

  it("of chat-api's sidecar loses nothing that was accepted, and no event", async () => {
    const load = await Load.start(stack.url, USERS);
    for (let kill = 0; kill < KILLS / 2; kill++) await crash(load, 'chat-api-dapr');
    await check(`chat-api-dapr killed ${KILLS / 2} times`, load);
  });

  it('of every process at once leaves a question of the chat waiting for its yes', async () => {
    const user = await User.signUp(stack.url);
    for (const title of ['buy milk', 'buy bread']) await user.createTask({ title, tags: ['errands'] });
    const { body } = await user.post('/api/chat', { message: 'delete everything tagged #errands' }).expect(200);
    expect(body.proposal.changes).toHaveLength(2);
    const sidecars = SERVICES.map((name) => `${name}-dapr`);
    for (const name of [...SERVICES, ...sidecars, ...backingProcesses(), 'scheduler']) stack.crash(name);
    await stack.waitReady(120_000);
    const yes = async (): Promise<boolean> => (await user.post('/api/chat', { message: 'yes' })).status === 200;
    await waitUntil(yes, { what: 'an answer to the yes', timeoutMs: 60_000 });
    expect((await user.tasks('?status=deleted')).map(({ title }) => title).sort()).toEqual(['buy bread', 'buy milk']);
  });
});
