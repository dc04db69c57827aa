// What the charts say is said elsewhere too: in dapr.yaml, in deploy/dapr and deploy/kafka, in the apps. None may differ.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'yaml';
import { parseResources, render, ROOT } from './helm.mjs';
import { APPS, releases } from './releases.mjs';

const require = createRequire(import.meta.url);
const { readDaprYaml } = require('../start/stack/dapr-yaml.cjs');
const { MEMORY } = require('../start/stack/sidecar.cjs');
const { kafkaSettings } = require('../start/stack/kafka.cjs');
const { readTopics, retentionMs } = require('../start/stack/kafka-topics.cjs');

const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');
const filesOf = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));

const resources = new Map();
const find = (release, kind, name = release) =>
  resources.get(release).find((one) => one.kind === kind && one.metadata.name === name);

before(async () => {
  for (const release of releases('oke')) resources.set(release.name, parseResources(await render(release)));
});

test('the language models that charts know are those of deploy/dapr/models, and who wants a key may read it', async () => {
  const folders = readdirSync(path.join(ROOT, 'deploy/dapr/models')).sort();
  const providersIn = (file) => JSON.parse(read(file)).properties.model.properties.provider.enum.toSorted();
  const files = ['deploy/helm/dapr-resources/values.schema.json', 'deploy/helm/lib-service/app.schema.json'];
  for (const file of files) assert.deepEqual(providersIn(file), [...folders, 'none'].sort(), file);
  const inPlace = releases('oke').filter(({ name }) => name === 'chat-api' || name === 'dapr-resources');
  for (const provider of folders) {
    const [component, role] = await Promise.all(
      inPlace.map(async (release) => {
        const sent = parseResources(await render({ ...release, set: [`model.provider=${provider}`] }));
        return sent.find(({ kind, metadata }) => kind === 'Role' || metadata.name === 'model');
      }),
    );
    const { spec, ...rest } = parse(read(`deploy/dapr/models/${provider}/model.yaml`));
    const byName = (all) => all.toSorted((a, b) => a.name.localeCompare(b.name));
    const sorted = (one) => ({ ...one.spec, metadata: byName(one.spec.metadata) });
    assert.deepEqual(
      [{ ...component, spec: undefined }, sorted(component)],
      [{ ...rest, spec: undefined }, sorted({ spec })],
    );
    const wanted = spec.metadata.flatMap(({ secretKeyRef }) => secretKeyRef?.name ?? []);
    assert.deepEqual(role.rules[0].resourceNames, ['auth-signing-key', ...wanted]);
  }
});

test('ports, body sizes, concurrency and the list of apps are those of dapr.yaml', () => {
  const described = readDaprYaml(path.join(ROOT, 'dapr.yaml'));
  assert.deepEqual([...APPS].sort(), described.map(({ id }) => id).sort());
  for (const { id, port, maxBodySize, maxConcurrency } of described) {
    const { template } = find(id, 'Deployment').spec;
    assert.equal(template.spec.containers[0].ports[0].containerPort, port, id);
    assert.equal(template.metadata.annotations['dapr.io/app-port'], String(port), id);
    assert.equal(template.metadata.annotations['dapr.io/max-body-size'], maxBodySize, id);
    assert.equal(template.metadata.annotations['dapr.io/app-max-concurrency'], maxConcurrency?.toString(), id);
  }
});

test('an app and its sidecar have the memory that npm start gives them', () => {
  const [{ env }] = readDaprYaml(path.join(ROOT, 'dapr.yaml'));
  const ofSidecars = Object.entries(MEMORY).map((pair) => pair.join('='));
  for (const app of APPS) {
    const { metadata, spec } = find(app, 'Deployment').spec.template;
    assert.equal(metadata.annotations['dapr.io/env'], ofSidecars.join(','), app);
    for (const name of ['NODE_OPTIONS', 'MALLOC_ARENA_MAX', 'MALLOC_MMAP_THRESHOLD_', 'MALLOC_TRIM_THRESHOLD_'])
      assert.equal(spec.containers[0].env.find((one) => one.name === name).value, env[name], `${name} of ${app}`);
  }
});

test('components, subscriptions and resiliency are the files of deploy/dapr', () => {
  const folders = ['components/oke', 'subscriptions', 'resiliency'];
  const wanted = folders.flatMap((folder) =>
    filesOf(`deploy/dapr/${folder}`).flatMap((file) => parseResources(read(file))),
  );
  const byName = (a, b) => `${a.kind} ${a.metadata.name}`.localeCompare(`${b.kind} ${b.metadata.name}`);
  const found = resources.get('dapr-resources').filter(({ kind }) => kind !== 'Configuration');
  assert.deepEqual(found.sort(byName), wanted.sort(byName));
});

/** The apps that the guard lets in, as the source of a controller says it. */
const letIn = (file) => [...read(file).matchAll(/@Internal\(([^)]*)\)/g)].flatMap(([, list]) => list.match(/[\w-]+/g));

test('an app may be called by whom its own guard lets in, and by nobody else', () => {
  // The one internal route that every app has.
  const asked = letIn('libs/dapr/src/status/status.controller.ts');
  for (const app of APPS) {
    const sources = filesOf(`apps/${app}`).filter((file) => /\.controller\.ts$/.test(file) && !file.includes('dist/'));
    const guarded = sources.flatMap(letIn);
    const policies = find('dapr-resources', 'Configuration', app).spec.accessControl.policies;
    const callersOf = (prefix) =>
      policies.filter(({ operations }) => operations.some(({ name }) => name === prefix)).map(({ appId }) => appId);
    assert.deepEqual(callersOf('/internal/**'), [...new Set(guarded)], app);
    assert.deepEqual(
      callersOf('/internal/status'),
      asked.filter((caller) => caller !== app && !guarded.includes(caller)),
      app,
    );
    assert.deepEqual(callersOf('/api/**'), app === 'chat-api' ? ['chat-ui'] : [], app);
    const all = ['/internal/**', '/internal/status', '/api/**'].flatMap(callersOf);
    assert.equal(policies.length, all.length, app);
  }
});

test('a sidecar may read the secrets that its app asks for, by its account and by its Configuration', () => {
  const { scopes } = resources
    .get('dapr-resources')
    .find(({ kind, metadata }) => kind === 'Component' && metadata.name === 'secrets');
  for (const app of APPS) {
    const asked = filesOf(`apps/${app}`)
      .filter((file) => file.endsWith('.ts') && !/dist\/|spec\.ts$|testing/.test(file))
      .flatMap((file) => [...read(file).matchAll(/(?:SIGNING|VAPID)_KEY = '([\w-]+)'/g)].map(([, name]) => name));
    const allowed = find('dapr-resources', 'Configuration', app).spec.secrets.scopes[0].allowedSecrets;
    assert.deepEqual(allowed, asked, app);
    assert.deepEqual(find(app, 'Role')?.rules[0].resourceNames ?? [], asked, app);
    assert.equal(scopes.includes(app), asked.length > 0, app);
  }
});

test('an app knows the settings that its values give it', () => {
  const shared = read('libs/dapr/src/config/service-config.ts');
  for (const app of APPS) {
    const own = filesOf(`apps/${app}`).filter((file) => /[.-]config\.ts$/.test(file) && !file.includes('dist/'));
    const known = shared + own.map(read).join('');
    for (const file of filesOf(`deploy/helm/${app}`).filter((name) => /values.*\.yaml$/.test(name))) {
      for (const key of Object.keys(parse(read(file))?.env ?? {}))
        assert.match(known, new RegExp(`\\b${key}(!|\\b)`), `${file}: ${key}`);
    }
  }
});

test('the topics that are made are those of deploy/kafka/topics.yaml', () => {
  const script = find('backing', 'Job', 'kafka-topics').spec.template.spec.containers[0].command.at(-1);
  const { topics } = readTopics(path.join(ROOT, 'deploy/kafka/topics.yaml'));
  assert.deepEqual(
    script.split('\n').filter((line) => line.startsWith('make --')),
    topics.map(
      (topic) =>
        `make --topic ${topic.name} --partitions ${topic.partitions} --config retention.ms=${retentionMs(topic)}`,
    ),
  );
});

test('the broker has the settings that npm start gives its own, but for addresses and folders', () => {
  const toMap = (text) =>
    Object.fromEntries(
      text
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
  const ours = toMap(find('backing', 'ConfigMap', 'kafka').data['server.properties']);
  const local = toMap(kafkaSettings({ port: 9092, controller: 9093, folder: '/data' }));
  const places = ['listeners', 'advertised.listeners', 'log.dirs'];
  for (const key of places) delete local[key];
  assert.deepEqual(Object.fromEntries(Object.entries(ours).filter(([key]) => !places.includes(key))), local);
});
