import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import path from 'node:path';
import { ROOT, Scripts } from './testing/scripts.mjs';

const VERIFY = 'deploy/oke/verify-deployment.sh';
let scripts;
beforeEach(() => (scripts = new Scripts()));
afterEach(() => scripts.remove());

/** A cluster where audit-svc works, the first answers standing before these. */
function cluster(...others) {
  scripts.answer([
    ...others,
    { when: ['rollout', 'status'], say: 'successfully rolled out' },
    {
      when: ['get', 'pods'],
      say: 'audit-svc-1   2/2   Running   0   1m\naudit-svc-2   2/2   Running   0   1m\n',
    },
    { when: ['get', 'components.dapr.io'], say: '["chat-api","audit-svc"] state\n["chat-api"] secrets\n' },
    { when: ['get', 'subscriptions.dapr.io'], say: '["audit-svc"] pubsub/task-events\n' },
    {
      when: ['exec', 'node', '-c', 'app', '--', '-e'],
      say: '200\ncomponent state\nsubscription pubsub/task-events\n',
    },
    { when: ['logs'], say: 'topic reminders takes no events: gone\ntopic reminders takes events now\n' },
  ]);
}

const verify = (...args) => scripts.run(VERIFY, ['--app', 'audit-svc', '--no-flow', '--settle', '0', ...args]);

test('a deployment that works passes, a line for each check', () => {
  cluster();
  const { status, stdout, stderr } = verify();
  assert.equal(status, 0, stdout + stderr);
  assert.match(
    stdout,
    /ok audit-svc: rolled out\nok audit-svc: 2 pods, 2\/2 ready\nok audit-svc: healthy in audit-svc-1\n/,
  );
  assert.match(
    stdout,
    /ok audit-svc: its sidecar has state pubsub\/task-events\nok audit-svc: its topics take events\n/,
  );
  assert.match(stdout, /All checks passed/);
});

test('a pod without its sidecar is told', () => {
  cluster({ when: ['get', 'pods'], say: 'audit-svc-1   1/1   Running   0   1m\n' });
  const { status, stdout, stderr } = verify();
  assert.equal(status, 1);
  assert.match(stdout, /not ok audit-svc: 1 pods, 2\/2 ready\n {3}audit-svc-1 {3}1\/1/);
  assert.match(stderr, /1 checks failed: audit-svc: 1 pods, 2\/2 ready;/);
});

test('a pod that goes is no failure', () => {
  const pods = 'audit-svc-1   2/2   Running   0   1m\naudit-svc-0   1/2   Terminating   0   1m\n';
  cluster({ when: ['get', 'pods'], say: pods });
  assert.equal(verify().status, 0);
});

test('a component and a subscription that the sidecar has not are told by name', () => {
  cluster({ when: ['exec'], say: '200\ncomponent other\n' });
  const { stdout } = verify();
  assert.match(
    stdout,
    /not ok audit-svc: its sidecar has what is for it\n {3}component state is missing\n {3}subscription pubsub\/task-events is missing\n/,
  );
});

test('what does not hold yet is looked at again before it counts', () => {
  cluster({ when: ['exec'], say: '503 {"store":"starting"}', once: true });
  assert.equal(verify('--settle', '10').status, 0);
});

test('an app that is not ready is told, with what it says', () => {
  cluster({ when: ['exec'], say: '503 {"store":"down"}' });
  assert.match(verify().stdout, /not ok audit-svc: healthy in audit-svc-1\n {3}503 {"store":"down"}/);
});

test('a topic that takes no events is told', () => {
  cluster({ when: ['logs'], say: 'topic dead-letters takes no events: unknown topic\n' });
  assert.match(
    verify().stdout,
    /not ok audit-svc: its topics take events\n {3}dead-letters takes none: make it as deploy\/kafka/,
  );
});

test('a roll-out that hangs is told, and the other checks are made all the same', () => {
  cluster({ when: ['rollout', 'status'], complain: 'timed out waiting for the condition', exit: 1 });
  const { status, stdout } = verify();
  assert.equal(status, 1);
  assert.match(stdout, /not ok audit-svc: rolled out\n {3}timed out[^]*ok audit-svc: its topics take events/);
});

/** chat-ui's service as the flow sees it. `answers`: what differs. */
let server;
let answers = {};
const DEFAULTS = {
  '/': '<div id="root"></div>',
  '/api/auth/signup': { accessToken: 'token' },
  '/api/chat': { reply: 'Added “check the deployment”.' },
  '/api/audit': { items: [{ type: 'errand.task.created.v1' }] },
  '/api/audit/verify': { valid: true, length: 3 },
};

before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const { status = 200, body } = answers[pathname] ?? { body: DEFAULTS[pathname] };
    const isText = typeof body === 'string';
    response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json' });
    response.end(isText ? body : JSON.stringify(body));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => server.close());
afterEach(() => (answers = {}));

async function flow(...args) {
  const url = `http://127.0.0.1:${server.address().port}`;
  const script = path.join(ROOT, 'tools/ci/flow.mjs');
  return promisify(execFile)(process.execPath, [script, '--url', url, '--timeout', '5', ...args]).then(
    ({ stdout }) => ({ status: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ status: code, stdout, stderr }),
  );
}

test('the flow goes from the page to the audit log', async () => {
  const { status, stdout } = await flow();
  assert.equal(status, 0);
  const steps = ['the page is served', 'sign up', 'chat', 'the event is in the audit log', 'the audit log is unbroken'];
  assert.deepEqual(
    stdout.match(/^ok .*(?= \()/gm),
    steps.map((name) => `ok ${name}`),
  );
});

test('the flow says where it ended, and with what', async () => {
  answers['/api/chat'] = { status: 503, body: { title: 'no sidecar' } };
  const { status, stdout, stderr } = await flow();
  assert.equal(status, 1);
  assert.match(stdout, /ok sign up .*\nnot ok chat\n/);
  assert.match(stderr, /POST \/api\/chat answered 503: {"title":"no sidecar"}/);
});

test('an event that does not come is told, with where to look', async () => {
  answers['/api/audit'] = { body: { items: [] } };
  const { stderr } = await flow('--timeout', '1');
  assert.match(stderr, /no errand\.task\.created within 1 s: see audit-svc's log|aborted due to timeout/);
});

test('an audit log that does not verify is told', async () => {
  answers['/api/audit/verify'] = { body: { valid: false, length: 3, reason: 'hash' } };
  assert.match((await flow()).stderr, /the audit log does not verify: .*hash/);
});

test('without an address the flow tells what it wants', async () => {
  const { status, stderr } = await flow('--url', 'localhost');
  assert.equal(status, 2);
  assert.match(stderr, /--url localhost: an address is wanted\.\nnode tools\/ci\/flow\.mjs --url/);
});
