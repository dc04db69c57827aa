import { TestStack, waitUntil } from '@errand/testing';
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Load } from './support/load.js';
import { judge, type Findings } from './support/oracle.js';

const USERS = 6;
const NOTHING: Findings = {
  lostTasks: 0,
  wrongTasks: 0,
  extraTasks: 0,
  missingEvents: 0,
  duplicatedEvents: 0,
  brokenChains: 0,
  deadLetters: 0,
};

describe('kill -9 under load', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start();
  });
  afterAll(() => stack?.stop());

  const crashUnderLoad = async (name: string, times: number): Promise<void> => {
    const load = await Load.start(stack.url, USERS);
    for (let i = 0; i < times; i++) {
      const before = load.counts.accepted;
      await waitUntil(() => load.counts.accepted > before + 10, { what: 'the load to go on', timeoutMs: 60_000 });
      await delay(randomInt(50)); // a random moment within a write, not a wait for something
      stack.crash(name);
    }
    const before = load.counts.accepted;
    await waitUntil(() => load.counts.accepted > before + 10, { what: 'the load to go on', timeoutMs: 60_000 });
    await load.stop();
    const findings = await judge(stack, load.told);
    process.stdout.write(`${name} killed ${times} times: ${JSON.stringify({ ...load.counts, ...findings })}\n`);
    expect(findings).toEqual(NOTHING);
  };

  it('of chat-api loses nothing that was accepted, and no event', () => crashUnderLoad('chat-api', 8));

  it("of chat-api's sidecar loses nothing that was accepted, and no event", () => crashUnderLoad('chat-api-dapr', 4));
});
