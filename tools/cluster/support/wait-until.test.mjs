import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from './wait-until.mjs';

test('gives the first answer that is one', async () => {
  const answers = [undefined, 0, 'yes'];
  assert.equal(await waitUntil(() => answers.shift(), { everyMs: 1 }), 'yes');
});

test('says what it waited for, and for how long', async () => {
  const never = waitUntil(() => false, { what: 'the tide', timeoutMs: 10, everyMs: 1 });
  await assert.rejects(never, { message: 'waited 0.01 s in vain for the tide' });
});

test('stops when it is told to', async () => {
  const stop = new AbortController();
  const waiting = waitUntil(() => stop.abort(), { signal: stop.signal });
  await assert.rejects(waiting, { name: 'AbortError' });
});
