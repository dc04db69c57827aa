import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../support/commands.mjs';

test('after all of it verify-deployment.sh finds everything as it should be', async () => {
  assert.match(await command('deploy/oke/verify-deployment.sh', []), /All checks passed\./);
});
