import { insert, put, remove, replace, update } from './operations.js';
import { RecordType } from './record-type.js';

const NOTE = new RecordType<{ text: string }>('note', 2);
const value = { schema: 2, text: 'x' };
const firstWrite = { concurrency: 'first-write' };

describe('operations of a transaction, as the state API takes them', () => {
  it('put writes whatever was there', () => {
    expect(put(NOTE, 'k', { text: 'x' })).toEqual({ operation: 'upsert', request: { key: 'k', value } });
  });

  it('insert is a first-write upsert without an ETag', () => {
    expect(insert(NOTE, 'k', { text: 'x' })).toEqual({
      operation: 'upsert',
      request: { key: 'k', value, options: firstWrite },
    });
  });

  it('replace is a first-write upsert with one', () => {
    expect(replace(NOTE, 'k', { text: 'x' }, '7')).toEqual({
      operation: 'upsert',
      request: { key: 'k', value, etag: '7', options: firstWrite },
    });
  });

  it('update replaces what was read, and inserts what was not there', () => {
    expect(update(NOTE, 'k', { text: 'x' }, { etag: '7' }, 60)).toEqual(replace(NOTE, 'k', { text: 'x' }, '7', 60));
    expect(update(NOTE, 'k', { text: 'x' }, undefined, 60)).toEqual(insert(NOTE, 'k', { text: 'x' }, 60));
  });

  it('remove deletes, with an ETag only that value', () => {
    expect(remove('k')).toEqual({ operation: 'delete', request: { key: 'k' } });
    expect(remove('k', '7')).toEqual({ operation: 'delete', request: { key: 'k', etag: '7', options: firstWrite } });
  });

  it('a time to live is text, and left out when there is none', () => {
    for (const operation of [put(NOTE, 'k', { text: 'x' }, 60), insert(NOTE, 'k', { text: 'x' }, 60)]) {
      expect(operation.request.metadata).toEqual({ ttlInSeconds: '60' });
    }
    expect(replace(NOTE, 'k', { text: 'x' }, '7', 0).request.metadata).toEqual({ ttlInSeconds: '0' });
    expect(put(NOTE, 'k', { text: 'x' }).request).not.toHaveProperty('metadata');
  });
});
