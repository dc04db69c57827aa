import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addUp, readBudgetFile, renderAll } from './budget.mjs';
import { fit } from './budget/fit.mjs';
import { podsOf } from './budget/pods.mjs';
import { bytes, milliCores } from './budget/quantities.mjs';
import { table } from './budget/table.mjs';
import { APPS } from './releases.mjs';

const MI = 2 ** 20;
const pods = (name, count, cpu, memory = 1) => ({ name, count, cpu, memory });

test('all that is deployed to OKE fits on the free nodes, a rolling update and the autoscalers at their most included', async () => {
  const budget = addUp(await renderAll(), readBudgetFile());
  console.log(table(budget));
  assert.deepEqual(budget.problems, []);
  const rows = budget.parts.flatMap((part) => part.rows.map(({ name }) => name));
  for (const name of [
    ...APPS,
    'dapr-scheduler-server',
    'kafka',
    'postgres',
    'otel-collector',
    'jaeger',
    'prometheus',
    'grafana',
  ])
    assert.ok(rows.includes(name), `${name} is not counted`);
});

test('locally all of it, what is optional too, leaves room for a rolling update on one node of two cores', async () => {
  const all = [...(await renderAll('local')).values()].flatMap((resources) => podsOf(resources));
  const asked = all.reduce((sum, { cpu, count }) => sum + cpu * count, 0);
  const largest = Math.max(...all.filter(({ name }) => APPS.includes(name)).map(({ cpu }) => cpu));
  assert.ok(asked + largest <= 2000, `${asked} + ${largest} of 2000 millicores`);
});

test('says what does not fit', async () => {
  const given = readBudgetFile();
  const app = (cpu) => ({
    kind: 'Deployment',
    metadata: { name: 'chat-api' },
    spec: {
      replicas: 2,
      template: { spec: { containers: [{ name: 'app', resources: { requests: { cpu, memory: '1Gi' } } }] } },
    },
  });
  const problemsOf = (cpu) => addUp(new Map([['chat-api', [app(cpu)]]]), given).problems;
  assert.deepEqual(problemsOf('500m'), []);
  assert.deepEqual(problemsOf('900m'), ['no node has room for chat-api, one more']);
  assert.deepEqual(problemsOf('1800m'), [
    'more cpu is asked for than there is',
    'no node has room for chat-api, chat-api, chat-api, one more',
  ]);
});

test('counts the sidecar, the replicas and the volumes of a workload', () => {
  const container = { name: 'app', resources: { requests: { cpu: '50m', memory: '128Mi' } } };
  const annotations = {
    'dapr.io/enabled': 'true',
    'dapr.io/sidecar-cpu-request': '30m',
    'dapr.io/sidecar-memory-request': '96Mi',
  };
  const workload = (spec, kind = 'Deployment') => ({
    kind,
    metadata: { name: 'x' },
    spec: { ...spec, template: { metadata: { annotations }, spec: { containers: [container] } } },
  });
  const one = { name: 'x', cpu: 80, memory: 224 * MI };
  assert.deepEqual(podsOf([workload({ replicas: 2 })]), [{ ...one, count: 2 }]);
  assert.deepEqual(podsOf([workload({}, 'DaemonSet')]), [{ ...one, count: 1, perNode: true }]);
  const claim = { spec: { resources: { requests: { storage: '50Gi' } } } };
  assert.deepEqual(podsOf([workload({ volumeClaimTemplates: [claim] }, 'StatefulSet')])[0].storage, 50 * 2 ** 30);

  const scaler = {
    kind: 'HorizontalPodAutoscaler',
    spec: { scaleTargetRef: { name: 'x' }, minReplicas: 2, maxReplicas: 5 },
  };
  assert.equal(podsOf([workload({}), scaler])[0].count, 2);
  assert.equal(podsOf([workload({}), scaler], { replicas: 'most' })[0].count, 5);
});

test('refuses a container that asks for nothing', () => {
  const spec = { template: { spec: { containers: [{ name: 'app', resources: { requests: { cpu: '1' } } }] } } };
  assert.throws(() => podsOf([{ kind: 'Deployment', metadata: { name: 'x' }, spec }]), {
    message: 'Deployment x: the container app asks for no memory',
  });
});

test('places the large first, each on the first node with room, and some on every node', () => {
  const nodes = { count: 2, cpu: 1000, memory: 10 };
  const all = [pods('small', 4, 300), pods('large', 2, 400), { ...pods('agent', 1, 100), perNode: true }];
  assert.deepEqual(fit(all, nodes).without, ['small']);
  assert.deepEqual(fit([pods('a', 2, 600), pods('b', 2, 400)], nodes), {
    left: [
      { cpu: 0, memory: 8 },
      { cpu: 0, memory: 8 },
    ],
    without: [],
  });
});

test('reads quantities as Kubernetes does, and no others', () => {
  assert.deepEqual(['50m', '2', 1.5].map(milliCores), [50, 2000, 1500]);
  assert.deepEqual(['96Mi', '1Gi', '1G', 512].map(bytes), [96 * MI, 1024 * MI, 1e9, 512]);
  assert.throws(() => milliCores('2 cores'), { message: '2 cores is no amount of CPU: expected e.g. 50m or 2' });
  assert.throws(() => bytes('1TB'), { message: '1TB is no amount of memory: expected e.g. 96Mi or 1Gi' });
});
