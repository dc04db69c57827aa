import type { Call, ScriptedFaults } from '../testing-support/fault-plan.js';
import type { World } from '../testing-support/outbox-world.js';
import { worldForEach } from '../testing-support/world-for-each.js';
import { versionKey } from './records.js';

jest.mock('node:timers/promises', () => ({
  setTimeout: (ms: number, value: unknown) => new Promise((resolve) => setTimeout(resolve, ms, value)),
}));

const GIVEN_UP = 6_000;

/** The transaction (not a read) that writes the first version of a stream. */
const firstVersionOf =
  (stream: string) =>
  ({ kind, keys }: Call): boolean =>
    kind === 'transact' && keys.includes(versionKey(stream, 1));

describe('what becomes of a transaction without an answer', () => {
  let plan: ScriptedFaults;
  let world: World;
  const clock = worldForEach(['a'], (scenario) => ({ plan, world } = scenario));

  const a = () => world.replica('a');
  const unpublished = (): string[] => world.events().flatMap(({ id }) => (world.broker.has(id) ? [] : [id]));
  const deedsInStore = (): string[] => world.versions().map(({ entry }) => (entry.images as { deed: string }).deed);

  /** The outcome of the next change of a stream is given up; its transaction is carried out so much later. */
  const giveUp = async (stream: string, late: number): Promise<void> => {
    plan.once(firstVersionOf(stream), { kind: 'late', late });
    for (let i = 0; i < 60; i++) plan.once(firstVersionOf(stream), { kind: 'failed' });
    void world.act(a(), stream);
    await clock.pass(GIVEN_UP);
    expect(world.unknown.size).toBe(1);
  };

  it('it commits while it is read back: all of its events are published', async () => {
    plan.once(firstVersionOf('s1'), { kind: 'late', late: 4_005 });
    plan.tearReads(/^v\/s1|^lane/, 10);
    void world.act(a(), 's1');
    void world.act(a(), 's2');
    await clock.pass(GIVEN_UP);
    expect(world.accepted.size).toBe(2);
    expect(unpublished()).toEqual([]);
  });

  it('it commits while it is read back: its own guard does not refuse it', async () => {
    plan.once(firstVersionOf('s1'), { kind: 'late', late: 4_005 });
    plan.tearReads(/^v\/s1/, 10);
    void world.act(a(), 's1', { guard: 'email/x' });
    await clock.pass(GIVEN_UP);
    expect([...world.accepted.values()]).toEqual(['s1']);
    expect(unpublished()).toEqual([]);
  });

  it('it is given up, and its number used, published and deleted: it can not commit any more', async () => {
    await giveUp('s1', 20_000);
    void world.act(a(), 's2');
    await clock.pass(60_000);
    expect(deedsInStore()).toEqual([...world.accepted.keys()]);
    expect(unpublished()).toEqual([]);
  });

  it('it is given up, its number used, and the holder dies: it can not commit in the drained lane', async () => {
    await giveUp('s1', 20_000);
    void world.act(a(), 's2');
    await clock.pass(50);
    world.crash(a());
    world.start('a');
    await clock.pass(60_000);
    expect(deedsInStore()).toEqual([...world.accepted.keys()]);
    expect(unpublished()).toEqual([]);
  });

  it('it is given up and commits before its number is used: the next batch publishes it', async () => {
    await giveUp('s1', 5_800);
    void world.act(a(), 's2');
    await clock.pass(1_000);
    expect(deedsInStore()).toHaveLength(2);
    expect(unpublished()).toEqual([]);
  });

  it.each([5_800, 20_000])(
    'it is given up and nothing else happens: no event stays behind (late by %d ms)',
    async (late) => {
      await giveUp('s1', late);
      await clock.pass(60_000);
      expect(unpublished()).toEqual([]);
      expect(a().outbox.lag).toBe(0);
    },
  );

  it('it is given up and the service stops: the next start publishes it', async () => {
    plan.once(({ keys }) => keys.some((key) => /^lane\/.*\/1$/.test(key)), { kind: 'late', late: 12_000 });
    for (let i = 0; i < 60; i++) plan.once(firstVersionOf('s1'), { kind: 'failed' });
    void world.act(a(), 's1');
    await clock.pass(5_100);
    void a().outbox.onApplicationShutdown();
    await clock.pass(10_000);
    world.crash(a());
    world.start('a');
    await clock.pass(60_000);
    expect(unpublished()).toEqual([]);
  });

  it('several changes want the same insert-only key at once: one gets it, the other is refused at once', async () => {
    void world.act(a(), 's1', { guard: 'email/x' });
    void world.act(a(), 's2', { guard: 'email/x' });
    await clock.pass(300);
    expect([world.accepted.size, world.refused.size]).toEqual([1, 1]);
  });

  it('the sidecar takes neither the transaction nor the read of one change: it is refused at once, for certain', async () => {
    void world.act(a(), 's1', { guard: 'idem/a||b' });
    await clock.pass(500);
    expect([world.refused.size, world.unknown.size]).toEqual([1, 0]);
    expect(deedsInStore()).toEqual([]);
  });

  it.each(['idem/a||b', 'poison'])(
    'the store refuses one change of a batch (%s): the others are committed',
    async (key) => {
      for (const stream of ['s1', 's2', 's3'])
        void world.act(a(), stream, { guard: stream === 's2' ? key : undefined });
      await clock.pass(1_000);
      expect([...world.accepted.values()].sort()).toEqual(['s1', 's3']);
      await clock.pass(GIVEN_UP);
      expect(world.accepted.size).toBe(2);
      expect(unpublished()).toEqual([]);
    },
  );

  it('a newer version of the app made the version first: only that change is refused', async () => {
    await clock.pass(100);
    await Promise.all([world.look(a(), 's1'), clock.pass(100)]);
    const value = { schema: 99, commitId: 'other', shape: 'unknown' };
    world.store.commit([{ operation: 'upsert', request: { key: versionKey('s1', 1), value } }]);
    void world.act(a(), 's1');
    void world.act(a(), 's2');
    await clock.pass(1_000);
    expect([...world.accepted.values()]).toEqual(['s2']);
    expect(world.refused.size).toBe(1);
  });

  it('it was decided while the service stopped: nothing is written behind a closed lane', async () => {
    plan.once(({ kind, keys }) => kind === 'read' && keys.includes('head/s1'), { before: 1_000 });
    void world.act(a(), 's1');
    void a().outbox.onApplicationShutdown();
    await clock.pass(3_000);
    expect(world.refused.size).toBe(1);
    expect(deedsInStore()).toEqual([]);
  });

  it('nothing answers: 503 within six seconds, and whatever waited behind is refused for certain', async () => {
    const streams = Array.from({ length: 300 }, (_, i) => `s${i}`);
    await Promise.all([...streams.map((stream) => world.look(a(), stream)), clock.pass(500)]);
    a().sidecar.freeze();
    for (const stream of streams) void world.act(a(), stream);
    await clock.pass(GIVEN_UP);
    // Four batches of 64 were sent and are in doubt.
    expect(world.unknown.size).toBe(256);
    expect(world.refused.size).toBe(44);
  });
});
