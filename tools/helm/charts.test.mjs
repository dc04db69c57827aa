// `helm lint` with every place's values, and the charts' own tests (deploy/helm/*/tests) by helm-unittest.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { CHARTS, helm, ROOT } from './helm.mjs';
import { PLACES, releases } from './releases.mjs';

const require = createRequire(import.meta.url);
const { ensureHelm } = require('../runtime/index.cjs');
const { run } = require('../runtime/run.cjs');

for (const place of PLACES) {
  test(`helm lint finds nothing in any chart with the values for ${place}`, async () => {
    for (const { chart, values = [] } of releases(place)) {
      await helm('lint', '--strict', chart, ...values.flatMap((file) => ['--values', file]));
    }
  });
}

test("the charts' own tests pass", async () => {
  const tested = readdirSync(CHARTS).filter((name) => existsSync(path.join(CHARTS, name, 'tests')));
  assert.ok(tested.length > 0);
  const { unittest } = await ensureHelm();
  const said = await run(unittest, tested, { cwd: CHARTS });
  assert.match(said, /Tests: +\d+ passed, \d+ total/, `${said}\n(run in ${path.relative(ROOT, CHARTS)})`);
});
