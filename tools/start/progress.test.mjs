import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { tellEvents } from './events.mjs';
import { createProgress } from './progress.mjs';
import { StopRequested } from './stop-signals.mjs';

function recorded() {
  const lines = [];
  return { lines, progress: createProgress((line) => lines.push(line.replace(/\d+\.\d s/, 'N s'))) };
}

test('tells what is done, what was done and how long it took', async () => {
  const { lines, progress } = recorded();
  const result = await progress.step('dapr', async (say) => {
    say('downloading');
    return ['the result', '1.18.2, release'];
  });
  assert.equal(result, 'the result');
  assert.deepEqual(lines, ['  · dapr         downloading', '  ✓ dapr         1.18.2, release (N s)']);
});

test('tells from time to time that it is still at it', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const { lines, progress } = recorded();
  await progress.step('build', async (say) => {
    say('building');
    mock.timers.tick(10_000);
    say('starting', () => 'waiting for redis');
    mock.timers.tick(10_000);
    return [null, 'done'];
  });
  mock.timers.reset();
  assert.deepEqual(lines.slice(1, 4), [
    '  · build        still building (N s)',
    '  · build        starting',
    '  · build        waiting for redis (N s)',
  ]);
});

test('tells a failure from a stop that was asked for', async () => {
  const { lines, progress } = recorded();
  const failing = (error) => progress.step('x', async () => Promise.reject(error));
  await assert.rejects(failing(new RangeError('no')));
  await assert.rejects(failing(new StopRequested('SIGINT')));
  assert.deepEqual(lines, ['  ✗ x            failed after N s', '  · x            stopped after N s']);
});

test('says that a process has died and is started again, with its last words only when it ended by itself', () => {
  const { lines, progress } = recorded();
  const tell = tellEvents(progress);
  const process = { name: 'chat-api', pid: 7 };
  const died = { type: 'died', process, failures: 0, delayMs: 200, tail: ['cannot listen'] };
  tell({ ...died, code: null, signal: 'SIGKILL' });
  tell({ ...died, code: 1, signal: null });
  tell({ type: 'restarted', process });
  tell({ type: 'recovered', process, tookMs: 1_234 });
  assert.deepEqual(lines, [
    '  ! chat-api     died (SIGKILL); starting it again in N s',
    '  ! chat-api     died (status 1); starting it again in N s',
    '      cannot listen',
    '  · chat-api     started again, pid 7',
    '  · chat-api     ready again after N s',
  ]);
});
