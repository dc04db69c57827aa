import { MalformedRecordError } from '@errand/dapr';
import { uuidFrom } from '@errand/events/testing';
import fc from 'fast-check';
import { aFact, someFacts, taskId } from '../../testing/facts.js';
import { logOn } from '../../testing/log-kit.js';
import { correlationIndexKey, headKey, taskIndexKey } from '../records.js';

const USER = aFact().userId;
const other = uuidFrom('another user');

describe('Appender', () => {
  it('records what arrives together in one transaction, whoever it belongs to', async () => {
    const { appender, memory, verifier } = logOn();
    const facts = [...someFacts(3), ...someFacts(2, { userId: other })];
    const receipts = await Promise.all(facts.map((fact) => appender.append(fact)));
    expect(receipts.map(({ n }) => n)).toEqual([1, 2, 3, 1, 2]);
    expect(memory.transactions).toHaveLength(1);
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: 3 });
    expect(await verifier.verify(other)).toEqual({ valid: true, length: 2 });
  });

  it('chains in the order of arrival, whatever the user version says', async () => {
    const { appender, reader } = logOn();
    for (const userVersion of [3, 1, 2]) await appender.append(aFact({ userVersion }));
    const entries = await reader.entries(USER, [1, 2, 3]);
    expect([...entries.values()].map(({ userVersion }) => userVersion)).toEqual([3, 1, 2]);
  });

  it('keeps a transaction at 400 operations and below 1 MB', async () => {
    const { appender, memory } = logOn();
    const tasks = Array.from({ length: 120 }, (_, i) => aFact({ userVersion: i + 1, taskId: taskId(`${i}`) }));
    const large = { task: { notes: '"'.repeat(20_000) } };
    const notes = Array.from({ length: 60 }, (_, i) => aFact({ ...large, userVersion: 1_000 + i }));
    await Promise.all([...tasks, ...notes].map((fact) => appender.append(fact)));
    expect(memory.transactions.length).toBeGreaterThan(3);
    for (const operations of memory.transactions) {
      expect(operations.length).toBeLessThanOrEqual(400);
      expect(JSON.stringify({ operations }).length).toBeLessThan(1_000_000);
    }
  });

  it('keeps the index of a task in chunks of 200', async () => {
    const { appender, memory, reader } = logOn();
    await Promise.all(someFacts(450).map((fact) => appender.append(fact)));
    const key = taskIndexKey(USER, aFact().taskId ?? '');
    expect(await reader.index(key)).toEqual(Array.from({ length: 450 }, (_, i) => i + 1));
    expect([...memory.values.keys()].filter((one) => one.startsWith(key))).toHaveLength(3);
  });
});

describe('Appender, against redelivery, rivals and outages', () => {
  it('records an event once, however often and in whatever company it arrives', async () => {
    const facts = someFacts(6);
    const deliveries = fc.array(fc.array(fc.constantFrom(...facts), { maxLength: 6 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(deliveries, async (batches) => {
        const { appender, reader, verifier } = logOn();
        for (const batch of batches) await Promise.all(batch.map((fact) => appender.append(fact)));
        const events = new Set(batches.flat().map(({ eventId }) => eventId));
        expect(await verifier.verify(USER)).toEqual({ valid: true, length: events.size });
        const entries = await reader.entries(
          USER,
          [...events].map((_, i) => i + 1),
        );
        expect(new Set([...entries.values()].map(({ eventId }) => eventId))).toEqual(events);
      }),
      { numRuns: 30 },
    );
  });

  it('says where an event lies that came again', async () => {
    const { appender } = logOn();
    const twice = [aFact({ userVersion: 2 }), aFact({ userVersion: 2 })];
    await appender.append(aFact());
    const receipts = await Promise.all(twice.map((fact) => appender.append(fact)));
    expect(receipts).toEqual([
      { n: 2, repeated: false },
      { n: 2, repeated: true },
    ]);
    expect(await appender.append(aFact())).toEqual({ n: 1, repeated: true });
  });

  it('finds out that a transaction was committed although its answer was lost', async () => {
    const { appender, memory, verifier } = logOn();
    memory.troubles.push({ when: 'ah/', what: 'lose' });
    await Promise.all(someFacts(3).map((fact) => appender.append(fact)));
    expect(memory.transactions).toHaveLength(1);
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: 3 });
  });

  it('goes on where another replica was faster', async () => {
    const one = logOn();
    const two = logOn(one.memory);
    const [first, second, third] = someFacts(3);
    if (!first || !second || !third) throw new Error('three facts');
    one.memory.beforeTransaction = async () => {
      await two.appender.append(second);
      await two.appender.append(first);
    };
    const receipts = await Promise.all([first, third].map((fact) => one.appender.append(fact)));
    expect(receipts).toEqual([
      { n: 2, repeated: true },
      { n: 3, repeated: false },
    ]);
    expect(await one.verifier.verify(USER)).toEqual({ valid: true, length: 3 });
    expect(await one.reader.index(taskIndexKey(USER, first.taskId ?? ''))).toEqual([1, 2, 3]);
  });

  it('keeps every index whole when another replica appends in the middle of the read', async () => {
    const one = logOn();
    const two = logOn(one.memory);
    const [first, second, third] = someFacts(3);
    if (!first || !second || !third) throw new Error('three facts');
    await one.appender.append(first);
    const read = one.memory.readRaw.bind(one.memory);
    jest.spyOn(one.memory, 'readRaw').mockImplementationOnce(async (keys) => {
      const tails = await read(keys.filter((key) => key.startsWith('at/') || key.startsWith('ac/')));
      await two.appender.append(second);
      return new Map([...tails, ...(await read(keys.filter((key) => !tails.has(key))))]);
    });
    await one.appender.append(third);
    expect(await one.reader.index(taskIndexKey(USER, first.taskId ?? ''))).toEqual([1, 2, 3]);
    expect(await one.reader.index(correlationIndexKey(USER, first.correlationId))).toEqual([1, 2, 3]);
  });

  it('does not fork a chain where the events of two replicas have nothing in common but the user', async () => {
    const one = logOn();
    const two = logOn(one.memory);
    one.memory.beforeTransaction = async () => {
      await two.appender.append(aFact({ userVersion: 2, taskId: taskId('theirs'), correlationId: 'theirs' }));
    };
    await one.appender.append(aFact({ taskId: taskId('ours'), correlationId: 'ours' }));
    expect(await one.verifier.verify(USER)).toEqual({ valid: true, length: 2 });
    expect(await one.reader.index(correlationIndexKey(USER, 'ours'))).toEqual([2]);
  });

  it('records an event once when another replica records it in the middle of the read', async () => {
    const one = logOn();
    const two = logOn(one.memory);
    const read = one.memory.readRaw.bind(one.memory);
    jest.spyOn(one.memory, 'readRaw').mockImplementationOnce(async (keys) => {
      const seen = await read(keys.filter((key) => key.startsWith('seen/')));
      await two.appender.append(aFact());
      return new Map([...seen, ...(await read(keys.filter((key) => !key.startsWith('seen/'))))]);
    });
    expect(await one.appender.append(aFact())).toEqual({ n: 1, repeated: true });
    expect(await one.verifier.verify(USER)).toEqual({ valid: true, length: 1 });
  });

  it('tries again when the store fails for a moment', async () => {
    const { appender, memory, verifier } = logOn();
    memory.troubles = Array.from({ length: 5 }, () => ({ when: 'ah/', what: 'refuse' as const }));
    await appender.append(aFact());
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: 1 });
  });

  it('gives up on what keeps failing, and on that user alone', async () => {
    const { appender, memory, verifier } = logOn();
    await appender.append(aFact({ userId: other }));
    memory.tamper(headKey(other), (head) => delete head['schema']);
    const [fine, broken] = await Promise.allSettled([
      appender.append(aFact()),
      appender.append(aFact({ userId: other, userVersion: 2 })),
    ]);
    expect(fine).toMatchObject({ status: 'fulfilled', value: { n: 1, repeated: false } });
    expect(broken).toMatchObject({ status: 'rejected', reason: expect.any(MalformedRecordError) as unknown });
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: 1 });
  });

  it('lets what waits be written before it stops', async () => {
    const { appender, verifier } = logOn();
    const appended = Promise.all(someFacts(70).map((fact) => appender.append(fact)));
    await appender.beforeApplicationShutdown();
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: 70 });
    await appended;
  });
});
