import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { FaultPlan, NO_FAULTS, type FaultRates } from '../testing-support/fault-plan.js';
import { World } from '../testing-support/outbox-world.js';
import { VirtualClock } from '../testing-support/virtual-clock.js';

jest.mock('node:timers/promises', () => ({
  setTimeout: (ms: number, value: unknown) => new Promise((resolve) => setTimeout(resolve, ms, value)),
}));

jest.mock('node:crypto', () => {
  let made = 0;
  const randomUUID = (): string => `${(made++).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  return { ...jest.requireActual<object>('node:crypto'), randomUUID };
});

const PODS = ['a', 'b', 'c'] as const;
const STREAMS = ['s1', 's2', 's3', 's4', 's5', 's6'] as const;
const RUNS = Number(process.env['SIMULATION_RUNS'] ?? 10);

const kind = fc.oneof(
  { weight: 60, arbitrary: fc.constant('act' as const) },
  { weight: 15, arbitrary: fc.constant('look' as const) },
  { weight: 5, arbitrary: fc.constantFrom('freeze', 'crash', 'leave', 'storeAway', 'brokerAway') },
);
const step = fc.record({
  kind,
  pod: fc.constantFrom(...PODS),
  stream: fc.constantFrom(...STREAMS),
  events: fc.nat(2),
  guard: fc.option(fc.nat(40), { nil: undefined, freq: 4 }),
  /** So many streams, from the one named, are changed at once. */
  burst: fc.integer({ min: 1, max: 4 }),
  ms: fc.integer({ min: 100, max: 25_000 }),
  /** How long until the next step. */
  after: fc.oneof(fc.nat(20), fc.nat(200), fc.nat(4_000)),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const schedule = fc.array(step, { minLength: 10, maxLength: 100, size: 'max' });
const rates = fc.record<FaultRates>({ lost: fc.nat(12), failed: fc.nat(12), late: fc.nat(6) });

const clock = new VirtualClock();

function take(world: World, one: Step): void {
  if (one.kind === 'storeAway' || one.kind === 'brokerAway') {
    const what = one.kind === 'storeAway' ? world.store : world.broker;
    what.away = true;
    setTimeout(() => (what.away = false), one.ms);
    return;
  }
  const replica = world.replica(one.pod);
  if (!replica.alive) return;
  if (one.kind === 'act') {
    const guard = one.guard === undefined ? undefined : `guard/${one.guard}`;
    const from = STREAMS.indexOf(one.stream);
    for (const stream of STREAMS.slice(from, from + one.burst)) void world.act(replica, stream, { ...one, guard });
  } else if (one.kind === 'look') void world.look(replica, one.stream);
  else if (one.kind === 'freeze') {
    replica.sidecar.freeze();
    setTimeout(() => replica.sidecar.thaw(), one.ms);
  } else if (one.kind === 'crash') {
    world.crash(replica);
    setTimeout(() => world.start(one.pod), one.ms);
  } else {
    replica.alive = false;
    const gone = (): void => {
      world.crash(replica);
      world.start(one.pod);
    };
    void replica.outbox.onApplicationShutdown().then(gone, gone);
  }
}

async function run(seed: number, faults: FaultRates, steps: Step[], refusals: number) {
  clock.clear();
  const world = new World(new FaultPlan(seed));
  Math.random = () => world.plan.draw(1_000) / 1_000;
  for (const name of PODS) world.start(name);
  await clock.pass(1_000);
  world.plan.rates = faults;
  world.broker.refusals = refusals;
  for (const one of steps) {
    take(world, one);
    await clock.pass(one.after);
  }
  await clock.pass(26_000);
  world.plan.rates = NO_FAULTS;
  world.broker.refusals = 0;
  world.store.away = world.broker.away = false;
  const isPublished = (): boolean => world.events().every(({ id }) => world.broker.has(id));
  await clock.passUntil(isPublished, 90_000, 1_000);
  await clock.pass(45_000); // dead lanes are found, drained and taken off the list
  const living = world.replicas.filter(({ alive }) => alive);
  await Promise.all([...living.map(({ outbox }) => outbox.onApplicationShutdown()), clock.pass(10_000)]);
  return world;
}

function expectSound(world: World): void {
  const versions = world.versions();
  const deeds = versions.map(({ entry }) => (entry.images as { deed: string }).deed);
  expect(deeds.length).toBe(new Set(deeds).size);
  expect([...world.accepted.keys()].filter((deed) => !deeds.includes(deed))).toEqual([]);
  expect([...world.refused].filter((deed) => deeds.includes(deed))).toEqual([]);
  for (const name of STREAMS) {
    const own = versions.filter(({ stream: of }) => of === name).map(({ entry }) => entry);
    expect(own.map(({ head }) => head.version)).toEqual(own.map((_, i) => i + 1));
  }
  const ids = new Set(world.events().map(({ id }) => id));
  expect([...ids].filter((id) => !world.broker.has(id))).toEqual([]);
  expect(world.broker.accepted.filter(({ event }) => !ids.has(event.id))).toEqual([]);
  expect(world.staleReads).toEqual([]);
  expect(world.store.read('lanes')?.value).toMatchObject({ ids: [] });
  expect(world.store.permanentKeys().filter((key) => key.startsWith('lane/'))).toEqual([]);
}

describe('the outbox under faults', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
    clock.install();
  });
  afterAll(() => clock.uninstall());

  const LONG = 10 * 60_000;

  it(
    'loses nothing, invents nothing and applies nothing twice',
    async () => {
      const property = fc.asyncProperty(
        fc.integer(),
        rates,
        schedule,
        fc.nat(20),
        async (seed, faults, steps, refusals) => {
          expectSound(await run(seed, faults, steps, refusals));
        },
      );
      await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
    },
    LONG,
  );

  it(
    'publishes the events of a stream in their order when one replica writes it, whatever the broker does',
    async () => {
      const acts = fc.array(
        fc.record({ stream: fc.constantFrom(...STREAMS), events: fc.integer({ min: 1, max: 3 }), after: fc.nat(300) }),
        { minLength: 5, maxLength: 60, size: 'max' },
      );
      const property = fc.asyncProperty(fc.integer(), acts, fc.nat(60), async (seed, steps, refusals) => {
        clock.clear();
        const world = new World(new FaultPlan(seed));
        world.start('a');
        await clock.pass(500);
        world.broker.refusals = refusals;
        for (const { stream, events, after } of steps) {
          void world.act(world.replica('a'), stream, { events });
          world.broker.away = after > 250;
          await clock.pass(after);
        }
        world.broker.away = false;
        await clock.passUntil(() => world.replica('a').outbox.lag === 0, 60_000);
        for (const name of STREAMS) {
          const own = world.broker.accepted.filter(({ event }) => event.partitionkey === name);
          const numbers = own.map(({ event }) => (event.data as { userVersion: number }).userVersion);
          expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        }
      });
      await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
    },
    LONG,
  );
});
