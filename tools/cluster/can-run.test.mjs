import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { whyNotHere } from './can-run.mjs';

const SYSTEM = Object.getOwnPropertyDescriptor(process, 'platform');
const on = (platform) => Object.defineProperty(process, 'platform', { ...SYSTEM, value: platform });
afterEach(() => {
  Object.defineProperty(process, 'platform', SYSTEM);
  mock.restoreAll();
});

test('says that root is needed to who is not', () => {
  on('linux');
  mock.method(process, 'getuid', () => 1000);
  assert.equal(whyNotHere(), 'it needs root, for namespaces, mounts and control groups');
});

test('says on which system it runs to another one', () => {
  on('darwin');
  assert.equal(whyNotHere(), 'it runs on Linux only');
});
