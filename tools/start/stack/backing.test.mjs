import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { createBacking, readStack } = require('./backing.cjs');
const { serviceUser } = require('../../runtime/service-user.cjs');
const DEPLOY = fileURLToPath(new URL('../../../deploy/dapr', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'errand-backing-'));
after(() => rmSync(folder, { recursive: true, force: true }));

chmodSync(folder, 0o711);
writeFileSync(path.join(folder, 'initdb'), '#!/bin/sh\n', { mode: 0o755 });

/** Programs that succeed at preparing their data folders, and of which none is started. */
const RUNTIMES = {
  redis: { server: '/no/redis', env: {} },
  kafka: { java: 'true', classpath: '/no/jars' },
  postgres: { bin: folder, env: {}, user: serviceUser() },
};

test('each set that can be started has components, and what they name by envRef is given', async () => {
  for (const file of readdirSync(path.join(DEPLOY, 'stacks'))) {
    const name = path.basename(file, '.yaml');
    const components = path.join(DEPLOY, 'components', name);
    const texts = readdirSync(components).map((one) => readFileSync(path.join(components, one), 'utf8'));
    const wanted = new Set(texts.flatMap((text) => text.match(/(?<=envRef: )\w+/g) ?? []));
    for (const ofEverySet of ['ERRAND_SECRETS', 'ERRAND_SMTP_PORT']) wanted.delete(ofEverySet);
    const { env } = await createBacking(name, { dataDir: mkdtempSync(path.join(folder, 'data-')), ...RUNTIMES });
    assert.deepEqual(Object.keys(env).sort(), [...wanted].sort(), name);
  }
});

test('names the processes of a set; a store that is a file is none', async () => {
  assert.deepEqual(readStack('local'), { broker: 'redis', store: 'sqlite', processes: ['redis'] });
  assert.deepEqual(readStack('kafka-postgres').processes, ['kafka', 'postgres']);
  const { broker, store } = await createBacking('local', { dataDir: folder, ...RUNTIMES });
  assert.equal(broker.name, 'redis');
  assert.equal(store, null);
});

test('refuses a set that it cannot start, and says which it can', async () => {
  assert.throws(() => readStack('oke'), {
    name: 'StackError',
    message: '--components oke: npm start does not know what to start for it. It knows: kafka-postgres, local',
  });
  await assert.rejects(createBacking('local', { dataDir: folder }), /the component set "local" needs redis/);
});
