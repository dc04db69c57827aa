import { SidecarUnreachableError, StateError } from '../errors/dapr.errors.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { insert, put, remove } from './operations.js';
import { RecordType } from './record-type.js';
import { StateStore } from './state-store.js';
import { MalformedRecordError, NewerSchemaError } from './state.errors.js';

const NOTE = new RecordType<{ text: string }>('note', 1);

describe('StateStore', () => {
  let stub: StubSidecar;
  let store: StateStore;

  beforeEach(async () => {
    stub = await StubSidecar.start();
    store = new StateStore(stub.sidecar);
  });
  afterEach(() => stub.stop());

  const item = (key: string, text: string, etag = '1') => ({ key, data: { schema: 1, text }, etag });

  it('reads values with their ETags and leaves out what is not there', async () => {
    stub.answer({ body: [item('a', 'x', '7'), { key: 'b' }] });
    expect(await store.getMany(NOTE, ['a', 'b'])).toEqual(new Map([['a', { value: { text: 'x' }, etag: '7' }]]));
    expect(stub.last).toMatchObject({ method: 'POST', body: { keys: ['a', 'b'], parallelism: 16 } });
    expect(stub.last?.path).toMatch(/^\/state\/state\/bulk/);
    expect(stub.last?.headers['dapr-api-token']).toBe('token');
  });

  it('reads values that were written as text, and as objects by an earlier version', async () => {
    stub.answer({ body: [{ ...item('a', 'x'), data: JSON.stringify(item('a', 'x').data) }, item('b', 'y')] });
    const found = await store.getMany(NOTE, ['a', 'b']);
    expect([...found.values()].map(({ value }) => value.text)).toEqual(['x', 'y']);
  });

  it('says of text that is no JSON that it is no record', async () => {
    stub.answer({ body: [{ key: 'a', data: '{"schema":', etag: '1' }] });
    await expect(store.get(NOTE, 'a')).rejects.toThrow(MalformedRecordError);
  });

  it('reads one value, or undefined', async () => {
    stub.answer({ body: [item('a', 'x')] }, { body: [{ key: 'a' }] });
    expect((await store.get(NOTE, 'a'))?.value).toEqual({ text: 'x' });
    expect(await store.get(NOTE, 'a')).toBeUndefined();
  });

  it('asks for nothing when there are no keys', async () => {
    expect((await store.readRaw([])).size).toBe(0);
    expect(stub.calls).toEqual([]);
  });

  it('reads 1,001 keys in three calls', async () => {
    await store.readRaw(Array.from({ length: 1_001 }, (_, i) => `k${i}`));
    const sizes = stub.calls.map(({ body }) => (body as { keys: string[] }).keys.length);
    expect(sizes.sort((a, b) => a - b)).toEqual([1, 500, 500]);
  });

  it('takes an empty answer for nothing found', async () => {
    stub.answer({ body: '' });
    expect((await store.readRaw(['a'])).size).toBe(0);
  });

  it('fails when one key of a bulk read failed', async () => {
    stub.answer({ body: [item('a', 'x'), { key: 'b', error: 'disk' }] });
    await expect(store.readRaw(['a', 'b'])).rejects.toMatchObject({
      name: 'StateError',
      message: 'read of 2 keys: b: disk',
      retryable: 'retry',
    });
  });

  it('refuses a value of a newer schema', async () => {
    stub.answer({ body: [{ key: 'a', data: { schema: 2 }, etag: '1' }] });
    await expect(store.get(NOTE, 'a')).rejects.toThrow(NewerSchemaError);
  });

  it('writes a transaction in the order of its keys', async () => {
    await store.transact([put(NOTE, 'b', { text: '2' }), remove('c'), insert(NOTE, 'a', { text: '1' }, 60)]);
    expect(stub.last?.path).toBe('/state/state/transaction');
    const { operations } = stub.last?.body as { operations: { request: { key: string } }[] };
    expect(operations.map(({ request }) => request.key)).toEqual(['a', 'b', 'c']);
    expect(operations[0]?.request).toEqual({
      key: 'a',
      value: '{"schema":1,"text":"1"}',
      options: { concurrency: 'first-write' },
      metadata: { ttlInSeconds: '60' },
    });
  });

  it('says what the sidecar answered', async () => {
    stub.answer({ status: 500, body: { errorCode: 'ERR_STATE_TRANSACTION', message: 'possible etag mismatch' } });
    const failed = store.transact([remove('a')]);
    await expect(failed).rejects.toBeInstanceOf(StateError);
    await expect(failed).rejects.toMatchObject({
      message: 'transaction of 1 operations: possible etag mismatch',
      code: 'ERR_STATE_TRANSACTION',
      status: 500,
    });
  });

  it('tells a connection that breaks from an answer', async () => {
    stub.answer('hangUp');
    await expect(store.transact([remove('a')])).rejects.toBeInstanceOf(SidecarUnreachableError);
  });

  it('does not wait longer than it is told to', async () => {
    stub.answer('silent', 'silent');
    await expect(store.transact([remove('a')], 50)).rejects.toThrow('no answer within 50 ms');
    await expect(store.readRaw(['a'], 50)).rejects.toBeInstanceOf(SidecarUnreachableError);
  });
});
