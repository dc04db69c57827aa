// deploy/dapr is read by daprd, which lets much pass in silence: what must fit together is checked here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const { readDaprYaml } = createRequire(import.meta.url)('./stack/dapr-yaml.cjs');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DAPR = path.join(ROOT, 'deploy/dapr');
const APPS = readDaprYaml(path.join(ROOT, 'dapr.yaml')).map(({ id }) => id);
const SETS = readdirSync(path.join(DAPR, 'components'));

function load(folder) {
  const files = readdirSync(path.join(DAPR, folder)).filter((name) => name.endsWith('.yaml'));
  const texts = files.map((name) => readFileSync(path.join(DAPR, folder, name), 'utf8'));
  return texts.flatMap((text) => parseAllDocuments(text).map((document) => document.toJS()));
}

const valueOf = (component, name) => component.spec.metadata?.find((one) => one.name === name)?.value;

/** `a=x,y;b=` -> { a: ['x', 'y'], b: [] } */
const scopesOf = (text) =>
  Object.fromEntries(text.split(';').map((one) => [one.split('=')[0], one.split('=')[1].split(',').filter(Boolean)]));

const subscriptions = load('subscriptions');
const policies = load('resiliency');
const inbound = policies.find(({ metadata }) => metadata.name === 'inbound');
const frontDoor = policies.find(({ metadata }) => metadata.name === 'front-door');

test('every set has components of the same names, each for named apps only', () => {
  const names = (set) =>
    load(`components/${set}`)
      .map((one) => one.metadata.name)
      .sort();
  for (const set of SETS) {
    assert.deepEqual(names(set), ['mail', 'pubsub', 'pubsub-live', 'push', 'secrets', 'state'], set);
    for (const { metadata, scopes } of load(`components/${set}`)) {
      assert.ok(scopes?.length > 0 && scopes.every((id) => APPS.includes(id)), metadata.name);
      assert.ok(!scopes.includes('chat-ui'), `${metadata.name}: the page reaches nothing but chat-api`);
    }
  }
});

test('every set lets the same apps do the same', () => {
  const grants = (set) =>
    Object.fromEntries(
      load(`components/${set}`).map((one) => {
        const lists = ['publishingScopes', 'subscriptionScopes', 'protectedTopics'].map((name) => valueOf(one, name));
        return [one.metadata.name, { scopes: one.scopes, lists }];
      }),
    );
  for (const set of SETS) assert.deepEqual(grants(set), grants('local'), set);
});

test('push messages leave every set by HTTPS, from notification-svc alone', () => {
  for (const set of SETS) {
    const { kind, spec, scopes } = load(`components/${set}`).find(({ metadata }) => metadata.name === 'push');
    assert.deepEqual(
      { kind, spec, scopes },
      { kind: 'HTTPEndpoint', spec: { baseUrl: 'https:/' }, scopes: ['notification-svc'] },
    );
  }
});

test('a set for a cluster takes what is secret by reference', () => {
  const secret = ['brokers', 'saslUsername', 'saslPassword', 'connectionString', 'user', 'password'];
  for (const { metadata, spec } of load('components/oke')) {
    for (const one of (spec.metadata ?? []).filter(({ name }) => secret.includes(name))) {
      assert.ok(one.secretKeyRef?.key && one.value === undefined, `${metadata.name} ${one.name}`);
    }
  }
});

for (const set of SETS) {
  const pubsubs = load(`components/${set}`).filter((one) => one.spec.type?.startsWith('pubsub.'));
  const find = (name) => pubsubs.find((one) => one.metadata.name === name);

  test(`${set}: each app of a pub/sub is told what it may publish and what it may hear`, () => {
    for (const one of pubsubs) {
      for (const kind of ['publishingScopes', 'subscriptionScopes']) {
        assert.deepEqual(
          Object.keys(scopesOf(valueOf(one, kind))).sort(),
          [...one.scopes].sort(),
          `${one.metadata.name} ${kind}`,
        );
      }
      // Without it an app that a scope list forgets may do everything.
      assert.ok(valueOf(one, 'protectedTopics'), one.metadata.name);
    }
  });

  test(`${set}: every subscription is allowed, and may send its dead letters`, () => {
    for (const { metadata, spec, scopes } of subscriptions) {
      const component = find(spec.pubsubname);
      for (const app of scopes) {
        assert.ok(component.scopes.includes(app), metadata.name);
        assert.ok(scopesOf(valueOf(component, 'subscriptionScopes'))[app].includes(spec.topic), metadata.name);
        if (!spec.deadLetterTopic) continue;
        assert.ok(scopesOf(valueOf(component, 'publishingScopes'))[app].includes(spec.deadLetterTopic), metadata.name);
      }
    }
  });
}

test('retries never end in a dead letter: the service decides on those', () => {
  for (const [name, target] of Object.entries(inbound.spec.targets.components)) {
    assert.equal(inbound.spec.policies.retries[target.inbound.retry].maxRetries, -1, name);
  }
});

test('retry policies use only what Dapr reads', () => {
  const known = ['policy', 'duration', 'maxInterval', 'maxRetries', 'matching'];
  for (const policy of policies.flatMap(({ spec }) => Object.values(spec.policies.retries))) {
    assert.deepEqual(
      Object.keys(policy).filter((key) => !known.includes(key)),
      [],
    );
  }
});

test('every durable subscription is in bulk, has a retry policy, a default route, and dead letters unless it is where they end', () => {
  const retried = Object.keys(inbound.spec.targets.components);
  for (const { metadata, spec } of subscriptions) {
    assert.ok(spec.routes.default, metadata.name);
    if (spec.pubsubname === 'pubsub-live') continue;
    assert.ok(retried.includes(spec.pubsubname), metadata.name);
    // daprd 1.18 takes no answer of an app that died for an acknowledgement; only a bulk is acknowledged event by event.
    assert.ok(spec.bulkSubscribe?.enabled, metadata.name);
    assert.equal(spec.deadLetterTopic, spec.topic === 'dead-letters' ? undefined : 'dead-letters', metadata.name);
  }
});

test('no app health check stops subscriptions', () => {
  assert.ok(readDaprYaml(path.join(ROOT, 'dapr.yaml')).every(({ health }) => health === null));
});

test('nothing limits the time of a call to chat-api, which holds event streams open', () => {
  for (const { spec } of policies) assert.equal(spec.policies.timeouts, undefined);
});

test('only the page repeats a call at another replica, and never one that chat-api answered', () => {
  for (const { metadata, spec, scopes } of policies.filter(({ spec }) => spec.targets.apps)) {
    assert.equal(metadata.name, 'front-door');
    assert.deepEqual(scopes, ['chat-ui']);
    assert.deepEqual(Object.keys(spec.targets.apps), ['chat-api']);
  }
  const { matching } = frontDoor.spec.policies.retries[frontDoor.spec.targets.apps['chat-api'].retry];
  assert.deepEqual(matching, { httpStatusCodes: '599' }); // a status that nobody gives
});
