import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { SharedStack } = createRequire(import.meta.url)('./shared-stack.cjs');

/** Stacks of one process, and what became of them. */
function watched({ startFails = [] } = {}) {
  const started = [];
  const said = [];
  const start = async () => {
    const stack = { fault: undefined, stopped: 0, stop: async () => void stack.stopped++ };
    stack.processes = [{ waitReady: async () => stack.fault && Promise.reject(new Error(stack.fault)) }];
    started.push(stack);
    if (startFails.includes(started.length)) throw new Error('redis did not start');
    return stack;
  };
  return { started, said, shared: new SharedStack(start, (text) => said.push(text)) };
}

test('spec files get the same stack, which nobody starts before the first asks', async () => {
  const { started, said, shared } = watched();
  assert.equal(started.length, 0);
  assert.equal(await shared.get('a.spec.ts'), await shared.get('b.spec.ts'));
  assert.equal(started.length, 1);
  assert.deepEqual(said, []);
});

test('one that is broken is ended, and another takes its place; it is said who had it last', async () => {
  const { started, said, shared } = watched();
  await shared.get('a.spec.ts');
  const first = await shared.get('b.spec.ts');
  first.fault = 'chat-api is not running';
  assert.notEqual(await shared.get('c.spec.ts'), first);
  assert.deepEqual(
    started.map(({ stopped }) => stopped),
    [1, 0],
  );
  assert.deepEqual(said, [
    'The stack that specs share is broken after b.spec.ts: chat-api is not running. c.spec.ts starts another.',
  ]);
});

test('it ends once, and the next that asks starts another', async () => {
  const { started, shared } = watched();
  await shared.end();
  await shared.get('a.spec.ts');
  await shared.end();
  await shared.end();
  assert.deepEqual(
    started.map(({ stopped }) => stopped),
    [1],
  );
  await shared.get('b.spec.ts');
  assert.equal(started.length, 2);
});

test('a start that fails is the failure of who asked, and the next tries again', async () => {
  const { started, said, shared } = watched({ startFails: [1] });
  await assert.rejects(shared.get('a.spec.ts'), /redis did not start/);
  assert.equal(await shared.get('b.spec.ts'), started[1]);
  assert.deepEqual(said, []);
});
