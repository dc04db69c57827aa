// What is deployed after a change, on commits made in a clone.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'errand-affected-'));
const clone = path.join(folder, 'clone');
const git = (...args) => execFileSync('git', args, { cwd: clone, encoding: 'utf8' }).trim();
let base;

before(() => {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
  // What is being worked on is tested, not what was committed last.
  for (const name of ['tools/ci', 'nx.json'])
    cpSync(path.join(ROOT, name), path.join(clone, name), { recursive: true });
  linkPackages();
  git('config', 'user.email', 'test@example.org');
  git('config', 'user.name', 'test');
  base = commit({});
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The packages that are installed here; our own ones are the clone's. */
function linkPackages() {
  const [from, to] = [ROOT, clone].map((root) => path.join(root, 'node_modules'));
  mkdirSync(path.join(to, '@errand'), { recursive: true });
  for (const name of readdirSync(from).filter((entry) => entry !== '@errand'))
    symlinkSync(path.join(from, name), path.join(to, name));
  for (const name of readdirSync(path.join(from, '@errand')))
    symlinkSync(readlinkSync(path.join(from, '@errand', name)), path.join(to, '@errand', name));
}

/** @param {Record<string, string>} lines a line to add to each of these files */
function commit(lines) {
  for (const [name, line] of Object.entries(lines)) {
    const file = path.join(clone, name);
    mkdirSync(path.dirname(file), { recursive: true });
    appendFileSync(file, `${line}\n`);
  }
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--no-verify', '--message', 'test: a change');
  return git('rev-parse', 'HEAD');
}

function run(...args) {
  return spawnSync(process.execPath, ['tools/ci/affected.mjs', ...args], { cwd: clone, encoding: 'utf8' });
}

/** What the change deploys; the clone is as before afterwards. */
function affectedBy(lines) {
  const head = commit(lines);
  const { stdout, stderr, status } = run('--base', base, '--head', head);
  git('reset', '--quiet', '--hard', base);
  assert.equal(status, 0, stderr);
  const { images, resources, apps } = JSON.parse(stdout);
  return { images, resources, apps: apps.map(({ name }) => name) };
}

const NOTHING = { images: [], resources: [], apps: [] };
const ALL = ['chat-api', 'notification-svc', 'recurring-svc', 'audit-svc', 'chat-ui'];

test('a change in notification-svc deploys only it', () => {
  const only = { images: ['notification-svc'], resources: [], apps: ['notification-svc'] };
  assert.deepEqual(affectedBy({ 'apps/notification-svc/src/main.ts': '// changed' }), only);
});

test('a change in libs/language deploys who imports it, through libs too', () => {
  const users = { images: ['chat-api'], resources: [], apps: ['chat-api'] };
  assert.deepEqual(affectedBy({ 'libs/language/src/index.ts': '// changed' }), users);
});

test('a change in libs/events deploys all of its users', () => {
  assert.deepEqual(affectedBy({ 'libs/events/src/index.ts': '// changed' }), { images: ALL, resources: [], apps: ALL });
});

test('a change in docs, a README, a test or libs/testing deploys nothing', () => {
  const lines = {
    'docs/quickstart.md': 'changed',
    'README.md': 'changed',
    'deploy/helm/chat-api/README.md': 'changed',
    'apps/chat-api/src/chat/some.spec.ts': '// changed',
    'libs/testing/src/index.ts': '// changed',
    'apps/e2e/src/auth.e2e.spec.ts': '// changed',
  };
  assert.deepEqual(affectedBy(lines), NOTHING);
});

test('a change in one chart releases only that app, with the image it has', () => {
  const only = { images: [], resources: [], apps: ['audit-svc'] };
  assert.deepEqual(affectedBy({ 'deploy/helm/audit-svc/values.yaml': '# changed' }), only);
});

test('a change of a component releases only dapr-resources', () => {
  const only = { images: [], resources: ['dapr-resources'], apps: [] };
  assert.deepEqual(affectedBy({ 'deploy/dapr/resiliency/inbound.yaml': '# changed' }), only);
});

test('a change of the library chart releases every app, and no image is built', () => {
  const lines = { 'deploy/helm/lib-service/templates/_deployment.tpl': '{{/* changed */}}' };
  assert.deepEqual(affectedBy(lines), { images: [], resources: [], apps: ALL });
});

test('a change of alerts or dashboards, of which nothing but one release is made, upgrades that', () => {
  const monitoring = { images: [], resources: ['monitoring'], apps: [] };
  for (const file of ['alerts.yaml', 'dashboards/product.json'])
    assert.deepEqual(affectedBy({ [`deploy/monitoring/${file}`]: '' }), monitoring, file);
  assert.deepEqual(affectedBy({ 'deploy/monitoring/alerts.test.yaml': '' }).resources, []);
});

test('a change of the Dockerfile builds the images made with it', () => {
  const ui = { images: ['chat-ui'], resources: [], apps: ['chat-ui'] };
  assert.deepEqual(affectedBy({ 'deploy/docker/chat-ui.Dockerfile': '# changed' }), ui);
});

test('resources come before apps, and both in the order of their release', () => {
  const lines = {
    'deploy/helm/dapr-resources/values.yaml': '# changed',
    'deploy/helm/backing/values.yaml': '# changed',
    'deploy/helm/chat-ui/values.yaml': '# changed',
    'apps/recurring-svc/src/main.ts': '// changed',
  };
  assert.deepEqual(affectedBy(lines), {
    images: ['recurring-svc'],
    resources: ['backing', 'dapr-resources'],
    apps: ['recurring-svc', 'chat-ui'],
  });
});

test('a deleted file counts', () => {
  git('rm', '--quiet', 'apps/chat-ui/public/manifest.webmanifest', '--ignore-unmatch');
  git('rm', '--quiet', '-r', 'apps/audit-svc/src/http', '--ignore-unmatch');
  assert.ok(affectedBy({}).images.includes('audit-svc'));
});

test('without a base, or with one that is not in the clone, everything is deployed', () => {
  for (const args of [[], ['--base', ''], ['--base', '0'.repeat(40)], ['--all', '--base', base]]) {
    const { base: from, images, resources, apps } = JSON.parse(run(...args).stdout);
    assert.deepEqual(
      { from, images, resources },
      { from: null, images: ALL, resources: ['backing', 'monitoring', 'dapr-resources'] },
    );
    assert.deepEqual(
      apps,
      ALL.map((name) => ({ name, image: true })),
    );
  }
});

test('the answer is written for the steps that follow', () => {
  const output = path.join(folder, 'output');
  writeFileSync(output, '');
  execFileSync(process.execPath, ['tools/ci/affected.mjs', '--base', base, '--github'], {
    cwd: clone,
    env: { ...process.env, GITHUB_OUTPUT: output },
  });
  assert.equal(readFileSync(output, 'utf8'), 'images=[]\nresources=[]\napps=[]\n');
});

test('bad input is told', () => {
  const unknown = run('--bass', base);
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /Unknown option '--bass'\.\n\nnode tools\/ci\/affected\.mjs --base SHA/);
  const missing = run('--head', 'nowhere');
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /--head nowhere: there is no such commit in this clone\. Fetch it/);
});
