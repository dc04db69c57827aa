import { correlationIndexKey, indexKeysOf } from './records.js';

describe('keys', () => {
  it('hide the text of a correlation id, in which the separator of Dapr may occur', () => {
    expect(correlationIndexKey('u1', 'a||b/c')).toMatch(/^ac\/u1\/[0-9a-f]{64}$/);
    expect(correlationIndexKey('u1', 'a')).not.toBe(correlationIndexKey('u1', 'b'));
  });

  it('list an entry under its task, where it has one, and its correlation id', () => {
    const about = { userId: 'u1', correlationId: 'r1' };
    expect(indexKeysOf(about)).toEqual([correlationIndexKey('u1', 'r1')]);
    expect(indexKeysOf({ ...about, taskId: 't1' })).toEqual(['at/u1/t1', correlationIndexKey('u1', 'r1')]);
  });
});
