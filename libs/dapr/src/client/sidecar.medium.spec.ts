import { Logger } from '@nestjs/common';
import { TOPICS } from '@errand/events';
import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import { TestSidecar } from '@errand/testing';
import { SidecarUnreachableError } from '../errors/dapr.errors.js';
import { PUBSUB } from '../publish/event-publisher.js';
import { put } from '../state/operations.js';
import { RecordType } from '../state/record-type.js';
import { RealReplica } from '../testing-support/real-replica.js';
import { TokenRefusedError } from './token-refused.error.js';

const NOTE = new RecordType<{ text: string }>('note', 1);
/** What a busy machine adds to a limit. */
const SLACK_MS = 3_000;
const AT_ONCE_MS = 2_000;

describe('an app whose real sidecar fails it', () => {
  let dapr: TestSidecar;
  let replica: RealReplica;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    dapr = await TestSidecar.start('chat-api');
    replica = await RealReplica.on(dapr.env);
  }, 60_000);

  afterAll(async () => {
    await replica?.stop();
    await dapr?.stop();
  });

  /** One call of each building block, with the limit that it states. */
  const calls = (): [name: string, limitMs: number, call: () => Promise<unknown>][] => {
    const { state, publisher, jobs, secrets, invoker } = replica;
    const event = aCloudEvent('errand.task.created.v1', aTaskCreated());
    return [
      ['transaction', 4_000, () => state.transact([put(NOTE, 'note', { text: 'x' })])],
      ['read', 4_000, () => state.get(NOTE, 'note')],
      ['brief read', 500, () => state.get(NOTE, 'note', 500)],
      ['publish', 5_000, () => publisher.publish(PUBSUB.durable, TOPICS.taskEvents, event)],
      ['bulk publish', 5_000, () => publisher.publishBulk(PUBSUB.durable, TOPICS.taskEvents, [event])],
      ['job', 5_000, () => jobs.get('none')],
      ['secret', 5_000, () => secrets.get('auth-signing-key')],
      ['invocation', 10_000, () => invoker.invoke('chat-api', { path: 'internal/x' })],
    ];
  };

  /** How each call failed, and when. */
  const failAll = (): Promise<{ name: string; limitMs: number; failure: unknown; tookMs: number }[]> => {
    const started = Date.now();
    const outcomes = calls().map(async ([name, limitMs, call]) => {
      const failure = await call().then(
        () => undefined,
        (error: unknown) => error,
      );
      return { name, limitMs, failure, tookMs: Date.now() - started };
    });
    return Promise.all(outcomes);
  };

  /** Every building block works but the invocation, whose app is not there. */
  const expectAtWork = async (): Promise<void> => {
    expect(await replica.sidecar.isReady()).toBe(true);
    for (const [name, , call] of calls()) if (name !== 'invocation') await call();
  };

  it('works before', expectAtWork);

  it('frozen (SIGSTOP): each call fails at its own limit with a typed error that may be retried; all work again after SIGCONT', async () => {
    await dapr.sidecar.freeze();
    const [outcomes, isReady] = await Promise.all([failAll(), replica.sidecar.isReady()]);
    dapr.sidecar.thaw();
    expect(isReady).toBe(false);
    for (const { failure, limitMs, tookMs, name } of outcomes) {
      expect([name, failure]).toEqual([name, expect.any(SidecarUnreachableError)]);
      expect(failure).toMatchObject({ code: 'ERR_SIDECAR_UNREACHABLE', status: 0, retryable: 'retry' });
      expect(String(failure)).toContain(`did not answer (no answer within ${limitMs} ms)`);
      expect(tookMs).toBeGreaterThanOrEqual(limitMs - 50);
      expect(tookMs).toBeLessThan(limitMs + SLACK_MS);
    }
    await expectAtWork();
  });

  it('dead (kill -9): each call fails at once with the same error; all work with the next sidecar, by the same clients', async () => {
    await dapr.sidecar.kill();
    const outcomes = await failAll();
    expect(await replica.sidecar.isReady()).toBe(false);
    for (const { failure, tookMs, name } of outcomes) {
      expect([name, failure]).toEqual([name, expect.any(SidecarUnreachableError)]);
      expect(String(failure)).toContain('Is daprd running beside this app?');
      expect(tookMs).toBeLessThan(AT_ONCE_MS);
    }
    await dapr.sidecar.start();
    await replica.sidecar.onModuleInit();
    await expectAtWork();
  });

  it('waits at its start for a sidecar that comes later', async () => {
    await dapr.sidecar.kill();
    let isThere = false;
    const started = RealReplica.on(dapr.env).then((one) => {
      expect(isThere).toBe(true);
      return one;
    });
    expect(await replica.sidecar.isReady()).toBe(false);
    isThere = true;
    await dapr.sidecar.start();
    await (await started).stop();
    await expectAtWork();
  });

  it('refuses to start with a token that is not of its sidecar', async () => {
    const started = RealReplica.on({ ...dapr.env, DAPR_API_TOKEN: 'another' });
    await expect(started).rejects.toThrow(TokenRefusedError);
  });
});
