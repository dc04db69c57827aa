import { Logger } from '@nestjs/common';
import { TestSidecar } from '@errand/testing';
import { ComponentSidecar } from '../testing-support/component-sidecar.js';
import { RealReplica } from '../testing-support/real-replica.js';
import { StateError } from '../errors/dapr.errors.js';
import { DurableStoreCheck } from './durable-store.check.js';
import { UnsuitableStoreError } from './outbox.errors.js';
import { probeStore } from './probe.js';

const REDIS = 'state.redis';
const IN_MEMORY = 'state.in-memory';

describe('the start probe', () => {
  let dapr: TestSidecar;
  const sidecars: ComponentSidecar[] = [];
  const replicas: RealReplica[] = [];

  const replicaOn = async (env: Record<string, string>): Promise<RealReplica> => {
    const replica = await RealReplica.on(env);
    replicas.push(replica);
    return replica;
  };
  const replicaWith = async (type?: string, metadata = {}): Promise<RealReplica> => {
    const sidecar = await ComponentSidecar.start(type ? [{ name: 'state', type, metadata }] : [], dapr);
    sidecars.push(sidecar);
    return replicaOn(sidecar.env);
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    dapr = await TestSidecar.start('chat-api');
  }, 60_000);

  afterAll(async () => {
    await Promise.all(replicas.map((one) => one.stop()));
    await Promise.all(sidecars.map((one) => one.stop()));
    await dapr?.stop();
  });

  it('passes the store of the local component set, and leaves nothing in it', async () => {
    const { state, sidecar } = await replicaOn(dapr.env);
    await expect(new DurableStoreCheck(sidecar).onApplicationBootstrap()).resolves.toBeUndefined();
    const transact = jest.spyOn(state, 'transact');
    await expect(probeStore(state)).resolves.toBeUndefined();
    const keys = transact.mock.calls.flatMap(([operations]) => operations.map(({ request }) => request.key));
    expect(new Set(keys).size).toBe(2);
    expect(await state.readRaw(keys)).toEqual(new Map());
  });

  it(`refuses ${REDIS}, whose transactions overwrite`, async () => {
    const replica = await replicaWith(REDIS, { redisHost: `127.0.0.1:${dapr.broker.port}` });
    const started = replica.startOutbox();
    await expect(started).rejects.toThrow(UnsuitableStoreError);
    await expect(started).rejects.toMatchObject({ code: 'ERR_UNSUITABLE_STORE', retryable: 'final' });
    await expect(started).rejects.toThrow(/"state" let a transaction overwrite.*Use a store.*state\.postgresql v2/);
  });

  it(`refuses ${IN_MEMORY}, whose transactions are sound but which forgets: by the module's other check`, async () => {
    const { state, sidecar } = await replicaWith(IN_MEMORY);
    await expect(probeStore(state)).resolves.toBeUndefined();
    const checked = new DurableStoreCheck(sidecar).onApplicationBootstrap();
    await expect(checked).rejects.toThrow(UnsuitableStoreError);
    await expect(checked).rejects.toThrow(/"state" is state\.in-memory: what it holds is gone with its sidecar/);
  });

  it('proves nothing where there is no store: the error is that of the sidecar', async () => {
    const replica = await replicaWith();
    const started = replica.startOutbox();
    await expect(started).rejects.toThrow(StateError);
    await expect(started).rejects.toMatchObject({
      code: 'ERR_STATE_STORE_NOT_CONFIGURED',
      message: 'transaction of 1 operations: state store state is not configured',
    });
  });
});
