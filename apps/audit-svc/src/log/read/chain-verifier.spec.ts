import { aFact, someFacts } from '../../testing/facts.js';
import { logOn } from '../../testing/log-kit.js';
import { entryKey, headKey, payloadKey } from '../records.js';

const USER = aFact().userId;
const LENGTH = 120;

async function aLog() {
  const log = logOn();
  await Promise.all(someFacts(LENGTH).map((fact) => log.appender.append(fact)));
  return log;
}

describe('ChainVerifier', () => {
  it('finds a whole chain valid, and an empty one', async () => {
    const { verifier } = await aLog();
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: LENGTH });
    expect(await verifier.verify('nobody')).toEqual({ valid: true, length: 0 });
  });

  it('names the first entry that was changed', async () => {
    const { memory, verifier } = await aLog();
    for (const n of [110, 70]) memory.tamper(entryKey(USER, n), (entry) => (entry['type'] = 'x'));
    expect(await verifier.verify(USER)).toEqual({
      valid: false,
      length: LENGTH,
      firstBroken: 70,
      reason: 'the entry was changed',
    });
  });

  it('names a payload that was changed or lost', async () => {
    const { memory, verifier } = await aLog();
    memory.tamper(payloadKey(USER, 60), (payload) => (payload['data'] = {}));
    expect(await verifier.verify(USER)).toMatchObject({ firstBroken: 60, reason: 'the payload was changed' });
    memory.values.delete(payloadKey(USER, 50));
    expect(await verifier.verify(USER)).toMatchObject({ firstBroken: 50, reason: 'the payload is missing' });
  });

  it('takes what is no record for missing, and looks at the entries around it', async () => {
    const { memory, verifier } = await aLog();
    memory.tamper(entryKey(USER, 57), (entry) => delete entry['schema']);
    expect(await verifier.verify(USER)).toMatchObject({ firstBroken: 57, reason: 'the entry is missing' });
  });

  it('finds an end that was cut off, with or without the head', async () => {
    const { memory, verifier } = await aLog();
    memory.values.delete(entryKey(USER, LENGTH));
    expect(await verifier.verify(USER)).toMatchObject({ firstBroken: LENGTH, reason: 'the entry is missing' });
    memory.values.delete(headKey(USER));
    expect(await verifier.verify(USER)).toEqual({
      valid: false,
      length: 0,
      firstBroken: 1,
      reason: 'an entry lies beyond the head',
    });
  });

  it('finds a head that was set back or changed', async () => {
    const { memory, verifier } = await aLog();
    memory.tamper(headKey(USER), (head) => (head['hash'] = 'x'));
    expect(await verifier.verify(USER)).toMatchObject({
      firstBroken: LENGTH,
      reason: 'the entry is not the one that the head names',
    });
  });

  it('looks at 2,000 entries a call and goes on from there', async () => {
    const { appender, memory, verifier } = logOn();
    await Promise.all(someFacts(4_100).map((fact) => appender.append(fact)));
    const first = await verifier.verify(USER);
    expect(first).toEqual({ valid: true, length: 4_100, next: { n: 2_000, hash: expect.any(String) as unknown } });
    const second = await verifier.verify(USER, first.next);
    expect(second.next?.n).toBe(4_000);
    expect(await verifier.verify(USER, second.next)).toEqual({ valid: true, length: 4_100 });
    expect(await verifier.verify(USER, { n: 4_000, hash: 'x' })).toMatchObject({ valid: false, firstBroken: 4_001 });
    memory.tamper(entryKey(USER, 3_000), (entry) => (entry['type'] = 'x'));
    expect(await verifier.verify(USER, first.next)).toMatchObject({ valid: false, firstBroken: 3_000 });
  });

  it('is not confused by an entry that is appended meanwhile', async () => {
    const { appender, reader, verifier } = await aLog();
    const head = await reader.head(USER);
    jest.spyOn(reader, 'head').mockResolvedValueOnce(head);
    await appender.append(aFact({ userVersion: LENGTH + 1 }));
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: LENGTH });
  });
});
