import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failuresOf } from './failures.mjs';

const passed = Array.from({ length: 300 }, (_, i) => `ok ${i}`);

test('shows what TAP reports as failed, wherever it is', () => {
  const shown = failuresOf(['not ok 7 - adds', "  error: 'off by one'", ...passed].join('\n'));
  assert.match(shown, /^not ok 7 - adds\n {2}error: 'off by one'/);
});

test('shows each failure of Jest behind the name that Nx gives it', () => {
  const shown = failuresOf(['e2e: PASS a', 'e2e:   ● one › fails', 'e2e:     expect', '  ● two', ...passed].join('\n'));
  assert.deepEqual(shown.split('\n').slice(0, 3), ['e2e:   ● one › fails', 'e2e:     expect', '  ● two']);
});

test('shows the end of an output that names no failure', () => {
  assert.deepEqual(
    failuresOf(`${passed.join('\n')}\nboom\n`)
      .split('\n')
      .slice(-2),
    ['ok 299', 'boom'],
  );
});
