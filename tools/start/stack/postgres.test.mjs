// A real PostgreSQL, as the component set kafka-postgres runs it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const require = createRequire(import.meta.url);
const { createPostgres, postgresArguments } = require('./postgres.cjs');
const { ensurePostgres } = require('../../runtime/index.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'errand-postgres-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('listens on this machine alone, and leaves durability as it comes', () => {
  const args = postgresArguments({ port: 1, folder: '/d/postgres' });
  assert.ok(args.includes('listen_addresses=127.0.0.1'));
  assert.ok(!/fsync|synchronous_commit|full_page_writes/.test(args.join()));
});

test('starts, comes back after a kill on the same data, asks for a password, and stops at once', async () => {
  const store = await createPostgres({ dataDir: folder, runtime: await ensurePostgres() });
  assert.deepEqual([store.name, store.kind], ['postgres', 'store']);
  await store.start();
  await store.waitReady();
  await store.kill();
  await store.start();
  await store.waitReady();
  assert.deepEqual(await store.stop(), { code: 0, signal: null });
  store.close();
  const password = /password=(\S+)/.exec(store.connection)[1];
  assert.deepEqual(JSON.parse(readFileSync(path.join(folder, 'passwords.json'), 'utf8')), { postgres: password });
  assert.match(
    readFileSync(path.join(folder, 'postgres', 'pg_hba.conf'), 'utf8'),
    /^host +all +all +127.0.0.1\/32 +scram-sha-256$/m,
  );
  assert.equal(statSync(path.join(folder, 'postgres')).mode & 0o777, 0o700);

  const again = await createPostgres({ dataDir: folder, runtime: await ensurePostgres() });
  assert.match(again.connection, new RegExp(`password=${password} `));
});

// Only root is refused, so only root has to be somebody else.
const asRoot = process.getuid?.() === 0 ? test : () => undefined;
asRoot('a folder that the user it runs as cannot enter is said, with what to do', async () => {
  const closed = mkdtempSync(path.join(folder, 'closed-'));
  const runtime = { bin: '/none', env: {}, user: { name: 'nobody', uid: 65_534, gid: 65_534 } };
  await assert.rejects(createPostgres({ dataDir: path.join(closed, 'data'), runtime }), {
    name: 'StackError',
    message: `PostgreSQL refuses to run as root, and nobody, whom it is run as, cannot enter ${closed}. Choose another data folder (--data DIR), or start as another user than root.`,
  });
});
