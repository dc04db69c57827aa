// The steps of the workflows, as the shell that they are.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { promisify } from 'node:util';
import { ROOT, Scripts, upgraded } from './testing/scripts.mjs';

const HISTORY = { when: ['history'], say: '[{"revision":6,"status":"superseded"},{"revision":7,"status":"deployed"}]' };
let scripts;
beforeEach(() => (scripts = new Scripts()));
afterEach(() => scripts.remove());

/** What a step leaves for the next ones. */
function outputs() {
  const file = path.join(scripts.folder, 'output');
  writeFileSync(file, '');
  return { file, read: () => readFileSync(file, 'utf8') };
}

test('release.sh upgrades one release with the image of the commit, and remembers what ran before', () => {
  scripts.answer([HISTORY]);
  const output = outputs();
  const env = {
    IMAGE: 'true',
    REGISTRY: 'ghcr.io/me/errand',
    TAG: 'abc123',
    GITHUB_OUTPUT: output.file,
    PULL_SECRET: '',
  };
  const { status, stderr, calls } = scripts.run('tools/ci/release.sh', ['notification-svc'], env);
  assert.equal(status, 0, stderr);
  assert.deepEqual(upgraded(calls), ['notification-svc']);
  assert.ok(calls.some((call) => call.includes('image.tag=abc123')));
  assert.ok(!calls.some((call) => call.includes('create')), 'it made something');
  assert.equal(output.read(), 'previous=7\n');
});

test('release.sh on a new cluster begins with Dapr, Secrets, broker and database', () => {
  scripts.answer([{ when: ['status', 'dapr'], exit: 1 }]);
  const { status, stderr, calls } = scripts.run('tools/ci/release.sh', ['dapr-resources']);
  assert.equal(status, 0, stderr);
  assert.deepEqual(upgraded(calls), ['dapr', 'backing', 'dapr-resources', 'dapr-resources']);
  assert.ok(Object.keys(scripts.secrets()).includes('auth-signing-key'));
});

test('release.sh leaves alone what a cluster has elsewhere, or not at all', () => {
  for (const release of ['backing', 'monitoring']) {
    const { status, stdout, calls } = scripts.run('tools/ci/release.sh', [release]);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^${release} is not installed here`, 'm'));
    assert.deepEqual(upgraded(calls), []);
  }
});

test('smoke.sh tries the app, and the way through the product', () => {
  scripts.answer([HISTORY]);
  const { status, stdout } = scripts.run('tools/ci/smoke.sh', ['audit-svc']);
  assert.equal(status, 1);
  assert.match(stdout, /not ok audit-svc: 0 pods[^]*not ok the page by port-forward/);
});

test('rollback.sh goes back to the revision that ran before', () => {
  const { calls } = scripts.run('tools/ci/rollback.sh', ['chat-api', '7']);
  const rollback = calls.find(([program, verb]) => program === 'helm' && verb === 'rollback');
  assert.deepEqual(rollback.slice(2, 4), ['chat-api', '7']);
});

test('rollback.sh leaves a first release, to be looked at', () => {
  const { status, stderr, calls } = scripts.run('tools/ci/rollback.sh', ['chat-api', '']);
  assert.equal(status, 0);
  assert.match(stderr, /had no revision before this one/);
  assert.deepEqual(calls, []);
});

test('last-deployed.sh asks for the record of whole deployments', () => {
  scripts.answer([{ when: ['api', 'graphql'], say: 'abc\n' }]);
  const { stdout, calls } = scripts.run('tools/ci/last-deployed.sh', [], { GITHUB_REPOSITORY: 'me/errand' });
  assert.equal(stdout, 'abc\n');
  for (const word of ['owner=me', 'name=errand', 'environment=deployed']) assert.ok(calls[0].includes(word), word);
});

test('kubeconfig.sh takes the kubeconfig of a secret where there is no trust, for itself alone', () => {
  const env = { KUBECONFIG_TEXT: 'apiVersion: v1', RUNNER_TEMP: scripts.folder, GITHUB_ENV: outputs().file };
  const { status, stderr } = scripts.run('tools/ci/kubeconfig.sh', [], env);
  assert.equal(status, 0, stderr);
  const file = path.join(scripts.folder, 'kubeconfig');
  assert.equal(readFileSync(file, 'utf8'), 'apiVersion: v1\n');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(readFileSync(env.GITHUB_ENV, 'utf8'), `KUBECONFIG=${file}\n`);
  assert.match(
    scripts.run('tools/ci/kubeconfig.sh').stderr,
    /there is no way to the cluster\.\n {2}Set the six secrets/,
  );
});

/** GitHub and the identity domain at once. */
let server;
let refuse = false;
const asked = [];
before(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      asked.push({ url: request.url, authorization: request.headers.authorization, body });
      const answer = request.method === 'GET' ? { value: 'job-token' } : { token: 'session-token' };
      response
        .writeHead(refuse && request.method === 'POST' ? 401 : 200)
        .end(JSON.stringify(refuse ? { error: 'invalid_client' } : answer));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => server.close());

async function session(home, more = {}) {
  const url = `http://127.0.0.1:${server.address().port}`;
  const env = {
    HOME: home,
    OCI_DOMAIN_URL: url,
    OCI_CLIENT_ID: 'client',
    OCI_CLIENT_SECRET: 'hunter2',
    OCI_TENANCY_OCID: 'ocid1.tenancy.oc1..x',
    OCI_REGION: 'eu-frankfurt-1',
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=1`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    ...more,
  };
  return promisify(execFile)(process.execPath, [path.join(ROOT, 'tools/ci/oci-session.mjs')], { env }).catch(
    (error) => error,
  );
}

test("oci-session.mjs exchanges the job's token for a session, and writes it as oci reads it", async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'errand-oci-'));
  try {
    asked.length = 0;
    const { stdout, stderr } = await session(home);
    const [identity, exchange] = asked;
    assert.equal(identity.url, '/token?api-version=1&audience=https%3A%2F%2Fcloud.oracle.com');
    assert.equal(identity.authorization, 'Bearer request-token');
    assert.equal(exchange.url, '/oauth2/v1/token');
    assert.equal(exchange.authorization, `Basic ${Buffer.from('client:hunter2').toString('base64')}`);
    const form = Object.fromEntries(new URL(`http://x/?${exchange.body}`).searchParams);
    assert.equal(form.requested_token_type, 'urn:oci:token-type:oci-upst');
    assert.equal(form.subject_token, 'job-token');
    assert.match(form.public_key, /^MIIBIjANBg/);
    const read = (name) => readFileSync(path.join(home, '.oci', name), 'utf8');
    assert.equal(read('session.token'), 'session-token');
    assert.match(read('session.pem'), /^-----BEGIN PRIVATE KEY-----/);
    assert.match(
      read('config'),
      /^\[DEFAULT\]\ntenancy=ocid1\.tenancy\.oc1\.\.x\nregion=eu-frankfurt-1\nfingerprint=(..:){15}..\nkey_file=/,
    );
    assert.equal(statSync(path.join(home, '.oci', 'session.token')).mode & 0o777, 0o600);
    assert.ok(!/session-token|job-token|hunter2/.test(stdout + stderr), 'a secret was shown');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

test('oci-session.mjs says what was refused, and what is missing', async () => {
  refuse = true;
  const { stderr } = await session(scripts.folder);
  refuse = false;
  assert.match(
    stderr,
    /OCI's token exchange: 127\.0\.0\.1:\d+ answered 401: .*invalid_client.*\nDoes the trust .* name this repository/,
  );
  const missing = await session(scripts.folder, { OCI_REGION: '', ACTIONS_ID_TOKEN_REQUEST_URL: '' });
  assert.match(
    missing.stderr,
    /^OCI_REGION is missing: e\.g\. eu-frankfurt-1\nACTIONS_ID_TOKEN_REQUEST_URL is missing: .*id-token: write/,
  );
});
