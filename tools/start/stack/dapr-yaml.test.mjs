import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const { readDaprYaml } = createRequire(import.meta.url)('./dapr-yaml.cjs');
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'errand-yaml-'));
for (const set of ['local', 'other']) mkdirSync(path.join(folder, 'components', set), { recursive: true });
after(() => rmSync(folder, { recursive: true, force: true }));

function yaml(text) {
  const file = path.join(folder, 'dapr.yaml');
  writeFileSync(file, text);
  return file;
}
const MINIMAL = 'version: 1\napps:\n  - {appID: a, appDirPath: ./apps/a, command: [node, main.js]}\n';

test('reads the five apps of this repository', () => {
  const apps = readDaprYaml(path.join(ROOT, 'dapr.yaml'));
  const ids = ['chat-api', 'chat-ui', 'notification-svc', 'recurring-svc', 'audit-svc'];
  assert.deepEqual(
    apps.map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    apps.map(({ port }) => port),
    [3001, 3002, 3003, 3004, 3005],
  );
  for (const app of apps) {
    assert.equal(app.command[0], 'node');
    // The Dapr CLI fails on an app without one when the common section has one.
    assert.ok(Object.keys(app.env).includes('LOG_LEVEL'));
  }
});

test("an app's own settings win, and its paths are relative to its folder", () => {
  const file = yaml(`
version: 1
common:
  resourcesPaths: [./components/local]
  configFilePath: ./config.yaml
  env: {A: 1, B: 1}
apps:
  - {appID: a, appDirPath: ./apps/a, command: [node, main.js], env: {B: 2}, appMaxConcurrency: 9}
  - {appID: b, appDirPath: ./apps/b, command: [node, main.js], resourcesPaths: [own], configFilePath: own.yaml, enableAppHealthCheck: true}
`);
  const [a, b] = readDaprYaml(file, { components: 'other' });
  assert.deepEqual(a.resourcesPaths, [path.join(folder, 'components/other')]);
  assert.equal(a.configFile, path.join(folder, 'config.yaml'));
  assert.deepEqual(a.env, { A: '1', B: '2' });
  assert.equal(a.health, null);
  assert.deepEqual([a.maxConcurrency, b.maxConcurrency], [9, null]);
  assert.deepEqual(b.resourcesPaths, [path.join(folder, 'apps/b/own')]);
  assert.equal(b.configFile, path.join(folder, 'apps/b/own.yaml'));
  assert.deepEqual(b.health, { path: '/healthz', intervalSeconds: 5, timeoutMs: 500, threshold: 3 });
});

test('names the key or the set that it does not know', () => {
  const fails = (text, message, options) =>
    assert.throws(() => readDaprYaml(yaml(text), options), { name: 'StackError', message });
  fails('version: 2\napps: []\n', /expected "version: 1" and a list "apps"$/);
  fails(
    MINIMAL.replace('appDirPath', 'appDir'),
    /apps\[0\]\.appDir is a key that npm start does not understand\. Known: env, /,
  );
  fails('version: 1\napps:\n  - {appID: a, command: [x]}\n', /apps\[0\]\.appDirPath is missing$/);
  fails('version: 1\napps: [', /dapr\.yaml cannot be read: /);
  const withSet = `common: {resourcesPaths: [./components/local]}\n${MINIMAL}`;
  fails(withSet, /^--components nope: there is no such set\. Known: local, other \(folders of /, {
    components: 'nope',
  });
  fails(withSet, /^--components \.\.\/x: there is no such set/, { components: '../x' });
});
