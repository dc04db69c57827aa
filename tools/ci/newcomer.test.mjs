// The walk of docs/cicd-pipeline.md: a fork, six secrets, a push, on a cluster where nothing is. Every step's own shell is run; kubectl, helm,
// oci and gh are programs that remember, GitHub, the identity domain and the page are a server here.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
import { ROOT, Scripts } from './testing/scripts.mjs';
import { runJob } from './testing/workflow.mjs';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const ANSWERS = {
  '/token': { value: 'job-token' },
  '/oauth2/v1/token': { token: 'session-token' },
  '/api/auth/signup': { accessToken: 'token' },
  '/api/chat': { reply: 'Added.' },
  '/api/audit': { items: [{ type: 'errand.task.created.v1' }] },
  '/api/audit/verify': { valid: true },
};
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/') response.end('<div id="root"></div>');
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(ANSWERS[pathname]));
});
let url;
let scripts;
let secrets;

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());
beforeEach(() => {
  scripts = new Scripts();
  mkdirSync(path.join(scripts.folder, 'releases'));
  mkdirSync(path.join(scripts.folder, '.oci-cli/bin'), { recursive: true });
  symlinkSync(path.join(scripts.bin, 'oci'), path.join(scripts.folder, '.oci-cli/bin/oci'));
  secrets = {
    OCI_CLUSTER_OCID: 'ocid1.cluster.oc1..x',
    OCI_TENANCY_OCID: 'ocid1.tenancy.oc1..x',
    OCI_REGION: 'eu-frankfurt-1',
    OCI_DOMAIN_URL: url,
    OCI_CLIENT_ID: 'client',
    OCI_CLIENT_SECRET: 'hunter2',
  };
});
afterEach(() => scripts.remove());

/** The cluster's answers once something is there; `others` stand before them. */
const cluster = (...others) =>
  scripts.answer([
    ...others,
    { when: ['rollout', 'status'], say: 'successfully rolled out' },
    { when: ['get', 'pods'], say: 'a-pod   2/2   Running   0   1m\n' },
    { when: ['exec', 'node'], say: '200\n' },
    { when: ['port-forward'], say: `Forwarding from ${url.slice('http://'.length)} -> 8080\n`, stays: true },
    { when: ['get', 'deployments'], say: `| chat-ui | ghcr.io/me/errand-chat-ui:${SHA} | 2 of 2 |\n` },
  ]);

function runFork(file, job, context = {}) {
  const env = {
    PATH: `${scripts.bin}:/usr/bin:/bin`,
    HOME: scripts.folder,
    RUNNER_TEMP: scripts.folder,
    FAKE_STATE: scripts.folder,
    GITHUB_REPOSITORY: 'Me/errand',
    GITHUB_SHA: SHA,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=1`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  };
  const github = { token: 'github-token', sha: SHA, repository_owner: 'Me' };
  const filled = { github, secrets: { KUBECONFIG: '', ...secrets }, vars: {}, inputs: {}, ...context };
  return runJob({ file, job, folder: scripts.folder, env, context: filled });
}

const release = (name, image, registry) =>
  runFork('_release-app.yml', 'release', { inputs: { release: name, image, registry } });
const revisionsOf = (name) =>
  readFileSync(path.join(scripts.folder, 'releases', name), 'utf8')
    .trim()
    .split('\n');

test('the six secrets of the page are those that the workflows ask for', () => {
  const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');
  const asked = Object.keys(parse(read('.github/workflows/_release-app.yml')).on.workflow_call.secrets);
  const [, table] = /Set six secrets([^]*?)\n\n[^ ]/.exec(
    read('docs/cicd-pipeline.md').replace('## Set six secrets, push', ''),
  );
  const named = [...table.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name);
  assert.deepEqual([...named, 'KUBECONFIG', 'MODEL_API_KEY'].sort(), asked.sort());
  assert.equal(named.length, 6);
});

test('a push without secrets plans images, and no release', async () => {
  secrets = { OCI_CLUSTER_OCID: '' };
  const { ok, outputs, said } = await runFork('deploy.yml', 'plan');
  assert.equal(ok, true, said);
  assert.equal(outputs.cluster, 'false');
  assert.equal(JSON.parse(outputs.images).length, 5);
  assert.match(said, /No cluster yet: images are built, nothing is released/);
});

test('the first push on a new cluster brings all of it, tries what is there, and says what runs', async () => {
  cluster();
  const { outputs } = await runFork('deploy.yml', 'plan');
  assert.deepEqual([outputs.cluster, outputs.registry], ['true', 'ghcr.io/me/errand']);
  const said = [];
  for (const name of JSON.parse(outputs.resources)) said.push(await release(name, false, outputs.registry));
  for (const { name, image } of JSON.parse(outputs.apps)) said.push(await release(name, image, outputs.registry));
  for (const job of said) assert.equal(job.ok, true, job.said);

  for (const app of ['chat-api', 'notification-svc', 'recurring-svc', 'audit-svc', 'chat-ui'])
    assert.ok(revisionsOf(app)[0].includes(`image.repository=ghcr.io/me/errand-${app} --set-string image.tag=${SHA}`));
  assert.equal(revisionsOf('dapr').length, 1);
  assert.match(said[0].said, /nothing on this cluster yet[^]*No app is on this cluster yet: there is nothing to try/);
  assert.match(said[1].said, /monitoring is not installed here/);
  assert.match(said[3].said, /Not there yet: notification-svc .* chat-ui\./);
  assert.match(said.at(-1).said, /ok sign-up, chat, event, audit[^]*All checks passed/);
  assert.match(said.at(-1).summary, new RegExp(`\\| chat-ui \\| ghcr.io/me/errand-chat-ui:${SHA} \\| 2 of 2 \\|`));
  for (const job of said) assert.doesNotMatch(job.said, /hunter2|session-token|job-token/);

  const needs = { plan: { outputs } };
  const record = await runFork('deploy.yml', 'record', { needs });
  assert.match(record.summary, new RegExp(`${SHA} is deployed`));
});

test('a later push that does not work is taken back to what ran before, and the job fails', async () => {
  cluster();
  for (const name of ['dapr', 'dapr-resources']) await release(name, false, 'ghcr.io/me/errand');
  await release('chat-api', true, 'ghcr.io/me/errand');
  cluster({ when: ['rollout', 'status'], complain: 'exceeded its progress deadline', exit: 1 });
  const { ok, said } = await release('chat-api', true, 'ghcr.io/me/errand');
  assert.equal(ok, false);
  assert.match(said, /not ok chat-api: rolled out[^]*\+ helm rollback chat-api 1 /);
});
