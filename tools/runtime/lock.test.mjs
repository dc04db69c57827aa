import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const require = createRequire(import.meta.url);
const { withLock } = require('./lock.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'errand-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A pid that was somebody's and is nobody's now. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('lets one process in at a time', async () => {
  const shared = path.join(folder, 'counter');
  writeFileSync(shared, '0');
  const script = `
    const { withLock } = require(${JSON.stringify(require.resolve('./lock.cjs'))});
    const fs = require('node:fs');
    (async () => {
      for (let i = 0; i < 20; i++) {
        await withLock(${JSON.stringify(path.join(folder, 'a'))}, async () => {
          const n = Number(fs.readFileSync(${JSON.stringify(shared)}, 'utf8'));
          await new Promise((resolve) => setImmediate(resolve));
          fs.writeFileSync(${JSON.stringify(shared)}, String(n + 1));
        }, { pollMs: 1 });
      }
    })();`;
  const children = [1, 2, 3].map(() => spawn(process.execPath, ['-e', script], { stdio: 'inherit' }));
  await Promise.all(children.map((child) => once(child, 'exit')));
  assert.equal(readFileSync(shared, 'utf8'), '60');
});

test('takes over the lock of a process that has died, and frees it when the work fails', async () => {
  const lock = path.join(folder, 'b');
  mkdirSync(lock);
  writeFileSync(path.join(lock, 'pid'), String(deadPid()));
  const failing = withLock(lock, async () => Promise.reject(new RangeError('no')), { pollMs: 1 });
  await assert.rejects(failing, { message: 'no' });
  assert.equal(existsSync(lock), false);
});

test('takes over a lock that was never given an owner, once it is old', async () => {
  const lock = path.join(folder, 'c');
  mkdirSync(lock);
  utimesSync(lock, new Date(0), new Date(0));
  assert.equal(await withLock(lock, async () => 'done', { pollMs: 1 }), 'done');
});

test('tells once who is waited for, and stops waiting when asked to', async () => {
  const lock = path.join(folder, 'd');
  mkdirSync(lock);
  writeFileSync(path.join(lock, 'pid'), String(process.pid));
  const told = [];
  const controller = new AbortController();
  const waiting = withLock(lock, async () => 'never', {
    pollMs: 1,
    signal: controller.signal,
    onWait: (pid) => {
      told.push(pid);
      setImmediate(() => controller.abort());
    },
  });
  await assert.rejects(waiting, { name: 'AbortError' });
  assert.deepEqual(told, [process.pid]);
});
