import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aTaskSnapshot } from '@errand/events/testing';
import { TestSidecar, waitUntil } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import { createService } from '../host/run-service.js';
import { DaprModule } from '../host/dapr.module.js';
import { ServiceConfig } from '../config/service-config.js';
import { insert } from '../state/operations.js';
import { RecordType } from '../state/record-type.js';
import { StateStore } from '../state/state-store.js';
import { GuardExistsError } from './outbox.errors.js';
import { OutboxModule } from './outbox.module.js';
import { Outbox } from './outbox.service.js';
import type { Head, VersionEntry } from './records.js';
import type { Projection, StreamStore } from './stream-store.js';

@Module({ imports: [DaprModule.forService(ServiceConfig), OutboxModule] })
class TestModule {}

interface Counter {
  value: number;
}

const counters: Projection<Counter> = {
  empty: () => ({ value: 0 }),
  load: async (_stream, head: Head) => ({ value: Number(head.data['value']) }),
  apply: (state, { images }: Pick<VersionEntry, 'images'>) => {
    state.value = (images as Counter).value;
  },
};

const GUARD = new RecordType<object>('guard', 1);

describe('the outbox on a real sidecar', () => {
  let sidecar: TestSidecar;
  let app: NestFastifyApplication;
  let outbox: Outbox;

  beforeAll(async () => {
    sidecar = await TestSidecar.start('chat-api');
    sidecar.useEnvironment();
    app = await createService(TestModule);
    await app.listen(sidecar.appPort, '127.0.0.1');
    outbox = app.get(Outbox);
  }, 60_000);

  afterAll(async () => {
    await app?.close();
    await sidecar?.stop();
  });

  const add = (streams: StreamStore<Counter>, stream: string, guard?: string): Promise<number> =>
    streams.change(stream, (state) => {
      const value = state.value + 1;
      const task = aTaskSnapshot();
      const data = { taskId: task.id, version: 1, task, before: {}, actor: { kind: 'user' as const, id: stream } };
      return {
        events: [{ type: 'errand.task.created.v1', source: 'chat-api', data }],
        images: { value },
        operations: guard ? [insert(GUARD, guard, {})] : [],
        guards: guard ? [guard] : [],
        data: { value },
        toAnswer: () => value,
      };
    });

  const read = async (streams: StreamStore<Counter>, stream: string): Promise<[number, Head]> => {
    const { state, head } = await streams.read(stream);
    return [state.value, head];
  };

  it('commits a change and publishes its event', async () => {
    const streams = outbox.streams(counters);
    await expect(add(streams, 'one')).resolves.toBe(1);
    await waitUntil(() => outbox.lag === 0);
    expect(await read(outbox.streams(counters), 'one')).toEqual([
      1,
      { version: 1, userVersion: 1, data: { value: 1 } },
    ]);
  });

  it('numbers the changes of a stream without a gap when two replicas write at once', async () => {
    const [a, b] = [outbox.streams(counters), outbox.streams(counters)];
    const stream = randomUUID();
    const values = await Promise.all(Array.from({ length: 8 }, (_, i) => add(i % 2 ? a : b, stream)));
    expect(values.sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await a.read(stream)).head.version).toBe(8);
  });

  it('commits many streams at once', async () => {
    const streams = outbox.streams(counters);
    const values = await Promise.all(Array.from({ length: 200 }, () => add(streams, randomUUID())));
    expect(new Set(values)).toEqual(new Set([1]));
    await waitUntil(() => outbox.lag === 0);
  });

  it('refuses a change whose insert-only record exists, and commits the others of its batch', async () => {
    const streams = outbox.streams(counters);
    const guard = `guard/${randomUUID()}`;
    await add(streams, randomUUID(), guard);
    const [refused, committed] = await Promise.allSettled([
      add(streams, randomUUID(), guard),
      add(streams, randomUUID()),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(GuardExistsError) });
    expect(committed).toEqual({ status: 'fulfilled', value: 1 });
  });

  it('deletes the slots of what was published', async () => {
    const lanes = await app.get(StateStore).readRaw(['lanes']);
    const [lane] = (lanes.get('lanes')?.value as { ids: string[] }).ids;
    await waitUntil(async () => (await app.get(StateStore).readRaw([`lane/${lane}/1`])).size === 0);
  });
});
