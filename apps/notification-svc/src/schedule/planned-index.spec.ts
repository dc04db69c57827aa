import { StateError } from '@errand/dapr';
import { uuidFrom } from '@errand/events/testing';
import fc from 'fast-check';
import { MemoryState } from '@errand/dapr/testing';
import { HOUR_MS, hourOf, plannedKey, shardOf } from './planned-index.records.js';
import { PlannedIndex } from './planned-index.js';

const AT = '2030-04-01T09:30:00.000Z';
const MS = Date.parse(AT);

describe(PlannedIndex.name, () => {
  it('finds the users of the hours asked for, and no others', async () => {
    const hours = fc.integer({ min: -5, max: 5 });
    const moment = fc.record({ user: fc.nat(20).map((n) => uuidFrom(`${n}`)), hour: hours });
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { maxLength: 20 }), hours, hours, async (moments, from, to) => {
        const index = new PlannedIndex(new MemoryState().asStore);
        for (const { user, hour } of moments) await index.add(user, [new Date(MS + hour * HOUR_MS).toISOString()]);
        const wanted = moments.filter(({ hour }) => hour >= from && hour <= to).map(({ user }) => user);
        const found = await index.usersBetween(MS + from * HOUR_MS, MS + to * HOUR_MS);
        expect([...found].sort()).toEqual([...new Set(wanted)].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('loses nobody when replicas add to the same record at once', async () => {
    const state = new MemoryState();
    const users = Array.from({ length: 400 }, (_, i) => uuidFrom(`${i}`)).filter((user) => shardOf(user) === 7);
    const replicas = [1, 2, 3].map(() => new PlannedIndex(state.asStore));
    await Promise.all(users.slice(0, 6).map((user, i) => replicas[i % 3]?.add(user, [AT])));
    expect(await replicas[0]?.usersBetween(MS, MS)).toEqual(new Set(users.slice(0, 6)));
  });

  it('writes nothing for what it has seen there', async () => {
    const state = new MemoryState();
    const index = new PlannedIndex(state.asStore);
    await index.add('u', [AT, AT]);
    const etag = state.values.get(plannedKey(hourOf(MS), shardOf('u')))?.etag;
    await index.add('u', [AT]);
    await new PlannedIndex(state.asStore).add('u', [AT]);
    expect(state.values.get(plannedKey(hourOf(MS), shardOf('u')))?.etag).toBe(etag);
  });

  it('keeps an hour thirty days beyond itself, one far away without end', async () => {
    const state = new MemoryState();
    const transact = jest.spyOn(state, 'transact');
    const index = new PlannedIndex(state.asStore);
    await index.add('u', [new Date(Date.now() - HOUR_MS).toISOString()]);
    await index.add('u', ['9999-12-31T09:00:00Z']);
    const lives = transact.mock.calls.map(([[operation]]) => operation?.request.metadata?.['ttlInSeconds']);
    expect(Number(lives[0]) / 86_400).toBeCloseTo(30, 1);
    expect(lives[1]).toBeUndefined();
  });

  it('tells when the store takes nothing', async () => {
    const state = new MemoryState();
    jest.spyOn(state, 'transact').mockRejectedValue(new StateError('full', 'ERR', 500, 'retry'));
    await expect(new PlannedIndex(state.asStore).add('u', [AT])).rejects.toThrow('full');
  });
});
