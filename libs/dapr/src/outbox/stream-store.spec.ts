import type { Call, ScriptedFaults } from '../testing-support/fault-plan.js';
import type { World } from '../testing-support/outbox-world.js';
import { worldForEach } from '../testing-support/world-for-each.js';
import { ConflictError, GuardExistsError, OverloadedError } from './outbox.errors.js';
import { versionKey } from './records.js';
import type { Decision } from './stream-store.js';

jest.mock('node:timers/promises', () => ({
  setTimeout: (ms: number, value: unknown) => new Promise((resolve) => setTimeout(resolve, ms, value)),
}));

describe('StreamStore', () => {
  let plan: ScriptedFaults;
  let world: World;
  const clock = worldForEach(['a', 'b'], (scenario) => ({ plan, world } = scenario));

  const a = () => world.replica('a');
  const b = () => world.replica('b');
  /** Lets time pass until the work is done. */
  const within = async <T>(work: Promise<T>, ms = 1_000): Promise<T> => (await Promise.all([work, clock.pass(ms)]))[0];
  const act = (pod: 'a' | 'b', stream = 's'): Promise<void> => within(world.act(world.replica(pod), stream));

  /** A decision that adds nothing but a number of its own. */
  const nothing = (state: { done: string[] }): Decision<number> => ({ answer: state.done.length });

  /** How many reads of version entries there were meanwhile. */
  const reads = async (work: () => Promise<unknown>): Promise<number> => {
    let count = 0;
    const spy = jest.spyOn(plan, 'next');
    await work();
    for (const [{ kind, keys }] of spy.mock.calls) if (kind === 'read' && keys[0]?.startsWith('v/')) count++;
    spy.mockRestore();
    return count;
  };

  it('decides on what is there, whoever wrote it', async () => {
    await act('a');
    await act('b');
    await act('a');
    const { state, head } = await within(b().streams.read('s'));
    expect(state.done).toHaveLength(3);
    expect(head).toMatchObject({ version: 3, userVersion: 3 });
  });

  it('a change from the cache is one round trip: no read before it', async () => {
    await act('a');
    expect(await reads(() => act('a'))).toBe(0);
  });

  it('an answer without a change confirms the cache first', async () => {
    await act('a');
    await act('b');
    const answer = within(a().streams.change('s', nothing));
    await expect(answer).resolves.toBe(2);
  });

  it('a refusal is confirmed first as well: what was refused on old state may be fine on the new', async () => {
    await act('a');
    await act('b');
    const seen: number[] = [];
    const decide = ({ done }: { done: string[] }): Decision<string> => {
      seen.push(done.length);
      if (done.length < 2) throw new RangeError('not yet');
      return { answer: 'now' };
    };
    await expect(within(a().streams.change('s', decide))).resolves.toBe('now');
    expect(seen).toEqual([1, 2]);
  });

  it('throws what the decision throws on confirmed state', async () => {
    await act('a');
    const refuse = (): Decision<string> => {
      throw new RangeError('no');
    };
    const refused = expect(a().streams.change('s', refuse)).rejects.toThrow('no');
    await clock.pass(1_000);
    await refused;
  });

  it('decides again after a conflict, five times at most', async () => {
    await act('a');
    let decisions = 0;
    const draft = () => ({
      events: [],
      images: { deed: 'late' },
      operations: [],
      data: {},
      toAnswer: () => 'done',
    });
    const decide = (_state: unknown, head: { version: number }): Decision<string> => {
      decisions++;
      // Another replica is always faster.
      const value = {
        schema: 1,
        commitId: 'other',
        at: '',
        images: { deed: `x${decisions}` },
        head: { ...head, version: head.version + 1 },
      };
      world.store.commit([{ operation: 'upsert', request: { key: versionKey('s', head.version + 1), value } }]);
      return draft();
    };
    const tried = expect(a().streams.change('s', decide)).rejects.toThrow(ConflictError);
    await clock.pass(5_000);
    await tried;
    expect(decisions).toBe(5);
  });

  it('reads a stream of many new entries in few calls', async () => {
    await act('a');
    await within(b().streams.read('s'));
    for (let i = 0; i < 40; i++) await within(world.act(a(), 's'), 20);
    expect(await reads(() => within(b().streams.read('s')))).toBe(4);
    expect((await within(b().streams.read('s'))).head.version).toBe(41);
  });

  it('reads the state afresh when nobody confirmed it for ten minutes', async () => {
    await act('a');
    const loads = async (): Promise<number> => {
      const fits = ({ kind, keys }: Call): boolean => kind === 'read' && keys.includes('deeds/s');
      const spy = jest.spyOn(plan, 'next');
      await within(a().streams.read('s'));
      const count = spy.mock.calls.filter(([call]) => fits(call)).length;
      spy.mockRestore();
      return count;
    };
    expect(await loads()).toBe(0);
    clock.sleep(9 * 60_000);
    expect(await loads()).toBe(0);
    clock.sleep(10 * 60_000);
    expect(await loads()).toBe(1);
  });

  it('refuses a change whose guard exists, and leaves no trace of it', async () => {
    await within(world.act(a(), 's', { guard: 'g' }));
    const before = world.store.log.length;
    const draft = {
      events: [],
      images: { deed: 'again' },
      operations: [],
      guards: ['g'],
      data: {},
      toAnswer: () => 'done',
    };
    const insert = {
      operation: 'upsert' as const,
      request: { key: 'g', value: { schema: 1 }, options: { concurrency: 'first-write' as const } },
    };
    const refused = expect(b().streams.change('t', () => ({ ...draft, operations: [insert] }))).rejects.toEqual(
      new GuardExistsError('g'),
    );
    await clock.pass(500);
    await refused;
    expect(
      world.store.log.slice(before).flatMap(({ operations }) => operations.map(({ request }) => request.key)),
    ).not.toContain('v/t/1');
  });

  it('numbers events without a gap, also where a change has none', async () => {
    for (const events of [2, 0, 1]) await within(world.act(a(), 's', { events }));
    const numbers = world.events().map(({ data }) => (data as { userVersion: number }).userVersion);
    expect(numbers).toEqual([1, 2, 3]);
    expect((await within(a().streams.read('s'))).head).toMatchObject({ version: 3, userVersion: 3 });
  });

  it('refuses for certain what has waited five seconds behind other changes of its stream', async () => {
    await within(a().streams.read('s'));
    a().sidecar.freeze();
    const first = world.act(a(), 's');
    const second = expect(a().streams.change('s', nothing)).rejects.toThrow(OverloadedError);
    await clock.pass(12_000);
    await Promise.all([first, second]);
  });

  it('keeps no more states in memory than weigh 64 MB together', async () => {
    const large = (deed: string): Decision<string> => ({
      events: [],
      images: { deed: deed.padEnd(900_000, 'x') },
      operations: [],
      data: {},
      toAnswer: () => deed,
    });
    for (let i = 0; i < 80; i++)
      await within(
        a().streams.change(`s${i}`, () => large('d')),
        20,
      );
    const { cache } = a().streams as unknown as { cache: { size: number; calculatedSize: number } };
    expect(cache.calculatedSize).toBeLessThanOrEqual(64_000_000);
    expect(cache.size).toBeGreaterThan(60);
    expect(cache.size).toBeLessThan(75);
  }, 30_000);

  it('a change too large for a transaction is refused before anything is sent', async () => {
    const draft = { events: [], images: 'x'.repeat(4_100_000), operations: [], data: {}, toAnswer: () => 'done' };
    const refused = expect(a().streams.change('s', () => draft)).rejects.toMatchObject({
      name: 'ChangeTooLargeError',
      message: expect.stringMatching(
        /^The change takes 2 operations and 41\d{5} bytes, more than one transaction may\. Nothing was written; change less at once\.$/,
      ),
    });
    await clock.pass(100);
    await refused;
  });
});
