import type { ScriptedFaults } from '../testing-support/fault-plan.js';
import type { World } from '../testing-support/outbox-world.js';
import { worldForEach } from '../testing-support/world-for-each.js';
import { LANE, laneKey, LANES, LANES_KEY, SLOT, slotKey, type LaneRecord, type Slot } from './records.js';

jest.mock('node:timers/promises', () => ({
  setTimeout: (ms: number, value: unknown) => new Promise((resolve) => setTimeout(resolve, ms, value)),
}));

describe('lanes and their drains', () => {
  let plan: ScriptedFaults;
  let world: World;
  const clock = worldForEach(['a', 'b'], (scenario) => ({ plan, world } = scenario));

  const a = () => world.replica('a');
  const b = () => world.replica('b');
  const lanes = (): string[] => (world.store.read(LANES_KEY)?.value as { ids: string[] }).ids;
  const laneOf = (pod: string): string[] =>
    lanes().filter((id) => (world.store.read(laneKey(id))?.value as LaneRecord | undefined)?.holder === pod);
  const unpublished = (): string[] => world.events().flatMap(({ id }) => (world.broker.has(id) ? [] : [id]));
  const timesPublished = (): number[] =>
    world.events().map(({ id }) => world.broker.accepted.filter(({ event }) => event.id === id).length);
  const leftovers = (): string[] => world.store.permanentKeys().filter((key) => /^lane\/.*\/\d+$/.test(key));

  /** So many changes one after the other, each in a transaction and a slot of its own. */
  const actOneByOne = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      void world.act(a(), `s${i}`);
      await clock.pass(20);
    }
  };

  it('a holder frozen between decision and commit finds its lane drained: nothing is lost, nothing happens twice', async () => {
    await Promise.all([world.look(a(), 's1'), clock.pass(100)]);
    const [lane] = laneOf('a');
    a().sidecar.freeze();
    void world.act(a(), 's1');
    await clock.pass(25_000);
    expect(lanes()).not.toContain(lane);
    void world.act(b(), 's2');
    a().sidecar.thaw();
    await clock.pass(10_000);
    // Frozen for so long the outcome is unknown to the caller, who asks again.
    void world.act(a(), 's1');
    await clock.pass(5_000);
    expect([...world.accepted.values()].sort()).toEqual(['s1', 's2']);
    expect(timesPublished()).toEqual([1, 1]);
    expect(laneOf('a')).toHaveLength(1);
  });

  it('a transaction that arrives behind the seals fails as a whole and is sent again in a new lane', async () => {
    await Promise.all([world.look(a(), 's1'), clock.pass(100)]);
    const [lane] = laneOf('a');
    // On its way for 3 s while another replica drains the lane.
    plan.once(({ kind, by }) => kind === 'transact' && by === 'a#0', { before: 3_000 });
    void world.act(a(), 's1');
    world.crash(b());
    world.replicas.push(Object.assign(world.replica('b'), { alive: false }));
    const { drainLane } = await import('./drain.js');
    world.start('c');
    await clock.pass(500);
    const c = world.replica('c');
    const queue = (c.outbox as unknown as { queue: Parameters<typeof drainLane>[1] }).queue;
    void drainLane(c.store, queue, String(lane));
    await clock.pass(5_000);
    expect(world.accepted.size).toBe(1);
    expect(world.versions()).toHaveLength(1);
    expect(unpublished()).toEqual([]);
    expect(laneOf('a')).not.toContain(lane);
  });

  it('what a crashed holder left is drained by the next process of its name at once', async () => {
    world.broker.away = true;
    await actOneByOne(3);
    world.crash(a());
    world.broker.away = false;
    world.start('a');
    await clock.pass(1_000);
    expect(unpublished()).toEqual([]);
    expect(laneOf('a')).toHaveLength(1);
    expect(leftovers()).toEqual([]);
  });

  it('what a crashed holder left is drained by another replica when its renewal is 15 s old, and not before', async () => {
    world.broker.away = true;
    await actOneByOne(3);
    world.crash(a());
    world.broker.away = false;
    await clock.pass(9_000);
    expect(unpublished()).toHaveLength(3);
    await clock.pass(15_000);
    expect(unpublished()).toEqual([]);
    expect(laneOf('a')).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('a drain that dies in the middle is taken up by another replica: nothing is lost, few are published twice', async () => {
    world.start('c');
    world.broker.away = true;
    await actOneByOne(50);
    world.crash(a());
    world.broker.away = false;
    await clock.passUntil(() => world.broker.accepted.length >= 40, 30_000, 1);
    world.crash(world.replicas.find(({ sidecar }) => sidecar.name === world.broker.accepted[0]?.by) ?? b());
    await clock.pass(60_000);
    expect(unpublished()).toEqual([]);
    expect(Math.max(...timesPublished())).toBeLessThanOrEqual(2);
    expect(laneOf('a')).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('two replicas that drain the same lane at once lose nothing', async () => {
    world.broker.away = true;
    await actOneByOne(40);
    world.crash(a());
    world.broker.away = false;
    const [lane] = laneOf('a');
    const { drainLane } = await import('./drain.js');
    world.start('c');
    await clock.pass(500);
    const drains = [b(), world.replica('c')].map(({ store, outbox }) =>
      drainLane(store, (outbox as unknown as { queue: Parameters<typeof drainLane>[1] }).queue, String(lane)),
    );
    const [outcomes] = await Promise.all([Promise.allSettled(drains), clock.pass(10_000)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(unpublished()).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it('a lane with an event of a newer version does not hold up the others, and publishes nothing by half', async () => {
    world.broker.away = true;
    await actOneByOne(2);
    world.crash(a());
    world.broker.away = false;
    const [old, known] = ['00000000-aaaa', world.events()[0]];
    const slot: Slot = {
      batchId: 'x',
      entries: [
        { stream: 's1', version: 1, events: known ? [known] : [] },
        { stream: 's2', version: 1, events: known ? [{ ...known, type: 'errand.task.cloned.v1' }] : [] },
      ],
    };
    const record: LaneRecord = { holder: 'new', state: 'open', low: 1, renewedAt: '2026-01-01T00:00:00.000Z' };
    world.store.commit([
      { operation: 'upsert', request: { key: slotKey(old, 1), value: SLOT.write(slot) } },
      { operation: 'upsert', request: { key: laneKey(old), value: LANE.write(record) } },
      { operation: 'upsert', request: { key: LANES_KEY, value: LANES.write({ ids: [old, ...lanes()] }) } },
    ]);
    await clock.pass(60_000);
    expect(laneOf('a')).toEqual([]);
    expect(lanes()).toContain(old);
    expect(Math.max(...timesPublished())).toBe(1);
  });

  it('stopping while the broker is away and a drain waits for it takes 6.5 s at most, and the rest is published later', async () => {
    world.broker.away = true;
    await actOneByOne(2);
    world.crash(a());
    await clock.pass(25_000); // b drains and waits
    void world.act(b(), 't1');
    await clock.pass(100);
    let stopped = false;
    void b()
      .outbox.onApplicationShutdown()
      .then(() => (stopped = true));
    await clock.pass(6_600);
    expect(stopped).toBe(true);
    world.crash(b());
    world.broker.away = false;
    world.start('b');
    await clock.pass(60_000);
    expect(unpublished()).toEqual([]);
    expect(lanes()).toEqual(laneOf('b'));
  });

  it('stopping while the store hangs takes 6.5 s at most, however long it has been hanging', async () => {
    a().sidecar.freeze();
    await clock.pass(120_000);
    let stopped = false;
    void a()
      .outbox.onApplicationShutdown()
      .then(() => (stopped = true));
    await clock.pass(6_600);
    expect(stopped).toBe(true);
  });

  it('stopping in peace takes the lane off the list and leaves no slot', async () => {
    await actOneByOne(5);
    await Promise.all([a().outbox.onApplicationShutdown(), clock.pass(1_000)]);
    expect(laneOf('a')).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  it.each(['lost', 'failed', 'late'] as const)('stopping goes on when closing the lane fails (%s)', async (kind) => {
    plan.once(({ keys, kind: call }) => call === 'transact' && keys.includes(LANES_KEY), { kind });
    await Promise.all([expect(a().outbox.onApplicationShutdown()).resolves.toBeUndefined(), clock.pass(9_000)]);
  });

  it('a renewal whose answer is lost does not lose the lane', async () => {
    const [lane] = laneOf('a');
    for (let i = 0; i < 3; i++)
      plan.once(({ kind, keys }) => kind === 'transact' && keys.includes(laneKey(String(lane))), { kind: 'lost' });
    await actOneByOne(3);
    await clock.pass(30_000);
    expect(laneOf('a')).toEqual([lane]);
    expect(leftovers()).toEqual([]);
  });

  it('many replicas that start at once all get a lane', async () => {
    for (let i = 0; i < 20; i++) world.start(`r${i}`);
    await clock.pass(6_000);
    expect(lanes()).toHaveLength(22);
    expect(world.replicas.every(({ alive }) => alive)).toBe(true);
  });
});
