import { Logger } from '@nestjs/common';
import { TestSidecar, waitUntil } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import { StateError } from '../errors/dapr.errors.js';
import { RealReplica } from '../testing-support/real-replica.js';
import { insert, put, remove, replace, type StateOperation } from './operations.js';
import { RecordType } from './record-type.js';
import { MalformedRecordError, NewerSchemaError } from './state.errors.js';
import type { StateStore } from './state-store.js';

const NOTE = new RecordType<{ text: string }>('note', 1);

describe('StateStore on a real sidecar and SQLite', () => {
  let dapr: TestSidecar;
  let replica: RealReplica;
  let state: StateStore;
  let key: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    dapr = await TestSidecar.start('chat-api');
    replica = await RealReplica.on(dapr.env);
    state = replica.state;
  }, 60_000);

  afterAll(async () => {
    await replica?.stop();
    await dapr?.stop();
  });

  beforeEach(() => {
    key = `note/${randomUUID()}`;
  });

  const textOf = async (at = key): Promise<string | undefined> => (await state.get(NOTE, at))?.value.text;
  const etagOf = async (at = key): Promise<string> => String((await state.get(NOTE, at))?.etag);
  const write = (text: string, at = key): Promise<void> => state.transact([put(NOTE, at, { text })]);

  /** The store's refusal of a transaction. */
  const expectRefused = async (...operations: StateOperation[]): Promise<void> => {
    const failure = await state.transact(operations).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StateError);
    expect(failure).toMatchObject({ code: 'ERR_STATE_TRANSACTION', status: 500, retryable: 'retry' });
    expect(String(failure)).toContain(`transaction of ${operations.length} operations`);
  };

  it('keeps what it is given, under any key', async () => {
    const text = 'milk, "Käse"\n\u0000 🧀 \u2028 ${x} \\';
    for (const odd of ['a b', 'ü/🧀', `it's; --`, '%2F?#&=+', 'a"b', 'x'.repeat(500)]) {
      await write(text, `${key}/${odd}`);
      expect(await textOf(`${key}/${odd}`)).toBe(text);
    }
    expect(await textOf()).toBeUndefined();
  });

  it('keeps a megabyte', async () => {
    const text = 'ü'.repeat(500_000);
    await write(text);
    expect(await textOf()).toBe(text);
  });

  it('refuses a transaction of more than the sidecar takes, for good', async () => {
    const failure = await write('x'.repeat(5_000_000)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StateError);
    expect(failure).toMatchObject({ code: 'ERR_MALFORMED_REQUEST', status: 400, retryable: 'final' });
    expect(String(failure)).toContain('too large');
    expect(await textOf()).toBeUndefined();
  });

  it('refuses a key that Dapr keeps for itself, for good', async () => {
    const failure = await write('x', `${key}||y`).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StateError);
    expect(failure).toMatchObject({ code: 'ERR_MALFORMED_REQUEST', status: 400, retryable: 'final' });
  });

  describe('insert', () => {
    it('writes what is not there yet', async () => {
      await state.transact([insert(NOTE, key, { text: 'one' })]);
      expect(await textOf()).toBe('one');
    });

    it('refuses what is there, and a second time', async () => {
      await write('one');
      await expectRefused(insert(NOTE, key, { text: 'two' }));
      await expectRefused(insert(NOTE, key, { text: 'two' }));
      expect(await textOf()).toBe('one');
    });

    it('writes again what was removed', async () => {
      await write('one');
      await state.transact([remove(key)]);
      await state.transact([insert(NOTE, key, { text: 'two' })]);
      expect(await textOf()).toBe('two');
    });

    it('lets one of many at once win', async () => {
      const attempts = Array.from({ length: 8 }, (_, i) => state.transact([insert(NOTE, key, { text: String(i) })]));
      const outcomes = await Promise.allSettled(attempts);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await textOf()).toBe(String(outcomes.findIndex(({ status }) => status === 'fulfilled')));
    });
  });

  describe('replace and remove by ETag', () => {
    it('write over the value that was read', async () => {
      await write('one');
      const before = await etagOf();
      await state.transact([replace(NOTE, key, { text: 'two' }, before)]);
      expect(await textOf()).toBe('two');
      expect(await etagOf()).not.toBe(before);
      await state.transact([remove(key, await etagOf())]);
      expect(await textOf()).toBeUndefined();
    });

    it('are refused when another was faster', async () => {
      await write('one');
      const stale = await etagOf();
      await write('two');
      await expectRefused(replace(NOTE, key, { text: 'three' }, stale));
      await expectRefused(remove(key, stale));
      expect(await textOf()).toBe('two');
    });

    it('are refused when it is gone', async () => {
      await write('one');
      const stale = await etagOf();
      await state.transact([remove(key)]);
      await expectRefused(replace(NOTE, key, { text: 'two' }, stale));
      await expectRefused(remove(key, stale));
      expect(await textOf()).toBeUndefined();
    });

    it('removing what is not there without an ETag is fine', async () => {
      await expect(state.transact([remove(key)])).resolves.toBeUndefined();
    });
  });

  describe('a transaction', () => {
    it('writes all or nothing, wherever the refusal is among its keys', async () => {
      await write('there', `${key}/b`);
      for (const other of ['a', 'c']) {
        await expectRefused(put(NOTE, `${key}/${other}`, { text: 'no' }), insert(NOTE, `${key}/b`, { text: 'no' }));
        expect(await textOf(`${key}/${other}`)).toBeUndefined();
      }
      expect(await textOf(`${key}/b`)).toBe('there');
    });

    it('takes back a deletion, too', async () => {
      await write('one');
      await write('there', `${key}/b`);
      await expectRefused(remove(key), insert(NOTE, `${key}/b`, { text: 'no' }));
      expect(await textOf()).toBe('one');
    });

    it('of nothing is fine', async () => {
      await expect(state.transact([])).resolves.toBeUndefined();
    });

    it('of hundreds of operations is one', async () => {
      const operations = Array.from({ length: 500 }, (_, i) => insert(NOTE, `${key}/${i}`, { text: String(i) }));
      await state.transact(operations);
      const found = await state.getMany(
        NOTE,
        operations.map(({ request }) => request.key),
      );
      expect(found.size).toBe(500);
    });
  });

  describe('several keys at once', () => {
    it('come by key, without those that are not there, each with its ETag', async () => {
      await state.transact([put(NOTE, `${key}/1`, { text: 'one' }), put(NOTE, `${key}/2`, { text: 'two' })]);
      const found = await state.getMany(NOTE, [`${key}/2`, `${key}/none`, `${key}/1`]);
      expect([...found.keys()].sort()).toEqual([`${key}/1`, `${key}/2`]);
      expect(found.get(`${key}/2`)).toEqual({ value: { text: 'two' }, etag: expect.stringMatching(/.+/) });
    });

    it('are read in more than one call when they are many', async () => {
      const keys = Array.from({ length: 1_200 }, (_, i) => `${key}/${i}`);
      await state.transact([put(NOTE, `${key}/0`, { text: 'first' }), put(NOTE, `${key}/1199`, { text: 'last' })]);
      const found = await state.getMany(NOTE, keys);
      expect([...found.values()].map(({ value }) => value.text).sort()).toEqual(['first', 'last']);
    });

    it('may be none', async () => {
      expect(await state.getMany(NOTE, [])).toEqual(new Map());
      expect(await state.getMany(NOTE, [key])).toEqual(new Map());
    });
  });

  it('forgets a value when its time is over, and an insert finds the key free again', async () => {
    // SQLite counts whole seconds: two to three of them.
    const brief = (text: string): StateOperation => insert(NOTE, key, { text }, 3);
    await state.transact([brief('one'), put(NOTE, `${key}/lasting`, { text: 'two' })]);
    expect(await textOf()).toBe('one');
    await expectRefused(brief('again'));
    await waitUntil(async () => (await textOf()) === undefined, { what: 'the value is gone' });
    expect(await textOf(`${key}/lasting`)).toBe('two');
    await expect(state.transact([brief('again')])).resolves.toBeUndefined();
  });

  it('keeps a value whose time was set and then taken away', async () => {
    await state.transact([put(NOTE, key, { text: 'one' }, 1), put(NOTE, `${key}/mark`, { text: 'one' }, 1)]);
    await write('two');
    await waitUntil(async () => (await textOf(`${key}/mark`)) === undefined, { what: 'the time is over' });
    expect(await textOf()).toBe('two');
  });

  describe('a value of another schema', () => {
    const RENAMED = new RecordType<{ title: string }>('note', 2, { 1: ({ text }) => ({ title: text }) });

    it('is brought up to date when it is older', async () => {
      await write('one');
      expect((await state.get(RENAMED, key))?.value).toEqual({ title: 'one' });
    });

    it('is refused when it is newer, until the update is through', async () => {
      await state.transact([put(RENAMED, key, { title: 'one' })]);
      const failure = await state.get(NOTE, key).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(NewerSchemaError);
      expect(failure).toMatchObject({ code: 'ERR_NEWER_SCHEMA', retryable: 'retry' });
      await expect(state.getMany(NOTE, [key])).rejects.toThrow(NewerSchemaError);
    });

    it.each([
      ['no schema number', { text: 'one' }],
      ['no object', 'one'],
      ['a list', [1, 2]],
    ])('is refused for good when it has %s', async (_, value) => {
      const raw = { operation: 'upsert', request: { key, value } } as unknown as StateOperation;
      await state.transact([raw]);
      await expect(state.get(NOTE, key)).rejects.toThrow(MalformedRecordError);
      await expect(state.get(NOTE, key)).rejects.toMatchObject({ retryable: 'final' });
      expect((await state.readRaw([key])).get(key)?.value).toEqual(value);
    });
  });
});
