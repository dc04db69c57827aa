import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPod, podsOf } from '../support/commands.mjs';
import { askSidecar } from '../support/sidecar.mjs';

const PUBLISH = { method: 'POST', body: '{}' };
const STATE = '/v1.0/state/state/anything';
const DENIED = 'access control policy has denied access';

/** Who asks its sidecar for what, and what it is told. */
const ASKED = [
  ['chat-ui', 'chat-api, which it may call', '/v1.0/invoke/chat-api/method/api/health/ready', {}, 200],
  [
    'chat-ui',
    'what of chat-api is for recurring-svc',
    '/v1.0/invoke/chat-api/method/internal/occurrences',
    {},
    403,
    DENIED,
  ],
  ['chat-ui', 'audit-svc', '/v1.0/invoke/audit-svc/method/internal/audit', {}, 403, DENIED],
  ['recurring-svc', 'what of chat-api is for the page', '/v1.0/invoke/chat-api/method/api/tasks', {}, 403, DENIED],
  ['notification-svc', 'audit-svc', '/v1.0/invoke/audit-svc/method/internal/audit', {}, 403, DENIED],
  [
    'audit-svc',
    'recurring-svc, which nobody may call',
    '/v1.0/invoke/recurring-svc/method/health/live',
    {},
    403,
    DENIED,
  ],
  ['chat-ui', 'the store, which it does not have', STATE, {}, 500, 'ERR_STATE_STORE_NOT_CONFIGURED'],
  [
    'chat-ui',
    'a topic, of which it has none',
    '/v1.0/publish/pubsub/task-events',
    PUBLISH,
    404,
    'ERR_PUBSUB_NOT_FOUND',
  ],
  ['recurring-svc', 'a topic of chat-api', '/v1.0/publish/pubsub/task-events', PUBLISH, 403, 'ERR_PUBSUB_FORBIDDEN'],
  ['notification-svc', 'a topic of chat-api', '/v1.0/publish/pubsub/task-events', PUBLISH, 403, 'ERR_PUBSUB_FORBIDDEN'],
  ['chat-api', 'anything without its token', '/v1.0/metadata', { token: 'none' }, 401],
];

for (const [app, what, path, options, status, code = ''] of ASKED)
  test(`${app} asks its sidecar for ${what}: ${status}`, async () => {
    const answer = await askSidecar(app, path, options);
    assert.equal(answer.status, status, answer.text);
    assert.ok(answer.text.includes(code), answer.text);
  });

test('an app refuses who comes past its sidecar', async () => {
  const [[asking], [asked]] = await Promise.all([podsOf('chat-ui'), podsOf('audit-svc')]);
  const url = `http://${asked.status.podIP}:3005/internal/dead-letters`;
  const script = `fetch(process.argv[1], { headers: { 'dapr-caller-app-id': 'chat-api' } }).then((r) => console.log(r.status))`;
  assert.match(await inPod(asking.metadata.name, script, url), /^40[13]$/);
});
