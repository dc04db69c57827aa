import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { ROOT } from '../prepare.mjs';

const require = createRequire(import.meta.url);
const { createSidecar, ensureDapr, forgetSidecars, freePorts, waitFor } = require('../index.cjs');

const dataDir = mkdtempSync(path.join(tmpdir(), 'errand-sidecar-'));
after(() => rmSync(dataDir, { recursive: true, force: true }));

let runtime;
before(async () => {
  runtime = await ensureDapr();
});

const started = [];
afterEach(async () => {
  for (const one of started.splice(0)) {
    await one.kill();
    one.close();
  }
});

/** A sidecar without an app and without components. */
async function start() {
  const [app, http, grpc, internal, metrics] = await freePorts(5);
  const sidecar = createSidecar({
    app: {
      id: 'probe',
      resourcesPaths: [],
      configFile: path.join(ROOT, 'deploy/dapr/configuration/local.yaml'),
      logLevel: 'info',
      maxBodySize: '4Mi',
      health: null,
    },
    ports: { app, http, grpc, internal, metrics },
    dataDir,
    runtime,
    scheduler: '',
    env: {},
  });
  started.push(sidecar);
  await sidecar.start();
  return sidecar;
}

const said = (sidecar, text) => sidecar.tail(40).some((line) => line.includes(text));

test('a sidecar puts itself into the list that a start has emptied', async () => {
  forgetSidecars(dataDir);
  const sidecar = await start();
  await waitFor(() => said(sidecar, 'Initialized name resolution to sqlite'), { what: 'the registration' });
});

test('a sidecar that nobody would find ends, and says why', async () => {
  forgetSidecars(dataDir);
  writeFileSync(path.join(dataDir, 'names.db'), 'no database');
  const sidecar = await start();
  await waitFor(() => !sidecar.running, { what: 'its end' });
  assert.deepEqual(await sidecar.exited, { code: null, signal: 'SIGKILL' });
  assert.ok(said(sidecar, 'file is not a database'), sidecar.tail().join('\n'));
});
