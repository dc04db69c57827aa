import { aUserProfile } from '@errand/events/testing';
import { put } from '../state/operations.js';
import { RecordType } from '../state/record-type.js';
import { Batch } from './batch.js';
import type { Change } from './change.js';
import { stamp } from './event-draft.js';

const NOTE = new RecordType<object>('note', 1);

const change = (stream: string, events: number): Change => ({
  stream,
  commitId: `commit-${stream}`,
  head: { version: 7, userVersion: 9, data: { nextSeq: 3 } },
  events: Array.from({ length: events }, (_, i) =>
    stamp(
      {
        type: 'errand.user.registered.v1',
        source: 'chat-api',
        data: { profile: aUserProfile(), actor: { kind: 'user', id: stream } },
      },
      stream,
      i + 1,
      new Date(0),
    ),
  ),
  images: { after: stream },
  operations: [put(NOTE, `note/${stream}`, {})],
  guards: [],
});

describe('Batch', () => {
  it('writes version entry, head and own records of each change, and one slot with the events of all', () => {
    const [a, b] = [change('a', 2), change('b', 1)];
    const batch = new Batch([a, b]);
    const operations = batch.operations('lane-1', 5);
    expect(operations.map(({ request }) => request.key)).toEqual([
      'v/a/7',
      'head/a',
      'note/a',
      'v/b/7',
      'head/b',
      'note/b',
      'lane/lane-1/5',
    ]);
    expect(operations.at(-1)?.request.value).toEqual({
      schema: 1,
      batchId: batch.id,
      entries: [
        { stream: 'a', version: 7, events: a.events },
        { stream: 'b', version: 7, events: b.events },
      ],
    });
  });

  it('inserts version entry and slot; the entry lives a week, the slot without end', () => {
    const [entry, head, , slot] = new Batch([change('a', 1)]).operations('lane-1', 1);
    expect(entry?.request).toMatchObject({
      options: { concurrency: 'first-write' },
      metadata: { ttlInSeconds: '604800' },
      value: { commitId: 'commit-a', images: { after: 'a' }, head: { version: 7, userVersion: 9 } },
    });
    expect(entry?.request.etag).toBeUndefined();
    expect(head?.request.options).toBeUndefined();
    expect(slot?.request).toMatchObject({ options: { concurrency: 'first-write' } });
    expect(slot?.request.metadata).toBeUndefined();
  });

  it('needs no slot when there is nothing to publish', () => {
    const batch = new Batch([change('a', 0)]);
    expect(batch.hasSlot).toBe(false);
    expect(batch.operations('lane-1', 1).map(({ request }) => request.key)).toEqual(['v/a/7', 'head/a', 'note/a']);
  });

  it('names in the slot only the changes that have events', () => {
    expect(new Batch([change('a', 0), change('b', 1)]).entries.map(({ stream }) => stream)).toEqual(['b']);
  });

  it('without a change it is nothing but an empty slot', () => {
    const [slot, ...others] = new Batch([]).operations('lane-1', 3);
    expect(others).toEqual([]);
    expect(slot?.request).toMatchObject({ key: 'lane/lane-1/3', value: { entries: [] } });
  });
});
