import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { command, ROOT } from '../support/commands.mjs';
import { askPrometheus, loggedTraces } from '../support/monitoring.mjs';
import { target } from '../support/target.mjs';
import { User } from '../support/user.mjs';
import { waitUntil } from '../support/wait-until.mjs';

const ours = (file) => readFileSync(path.join(ROOT, 'deploy/monitoring', file), 'utf8');
/** By what Prometheus calls them: an app, or a sidecar, or a part of Dapr. */
const JOBS = { 'errand metrics': 'errand', 'errand dapr-metrics': 'dapr', 'dapr-system metrics': 'dapr' };

/** @returns {Promise<string[]>} job and pod of all that shows metrics */
async function wanted() {
  const { items } = JSON.parse(await command('kubectl', ['get', 'pods', '-A', '-o', 'json']));
  const ports = items.flatMap(({ metadata, spec }) =>
    [...(spec.initContainers ?? []), ...spec.containers].flatMap(({ ports = [] }) =>
      ports.map(({ name }) => [JOBS[`${metadata.namespace} ${name}`], metadata.name]),
    ),
  );
  return ports.filter(([job]) => job).map((pair) => pair.join(' '));
}

const found = async () =>
  (await askPrometheus('targets?state=active')).activeTargets.map(
    ({ labels: { job, instance }, health }) => `${job} ${instance}${health === 'up' ? '' : ` is ${health}`}`,
  );

// Elsewhere the chart is what `deploy-oke.sh --monitoring` makes of it; here it is Prometheus and the collector.
if (target.own) {
  test('Prometheus has found every app, every sidecar and all of Dapr, and each answers', async (t) => {
    const same = async () => {
      const [expected, got] = await Promise.all([wanted(), found()]);
      return got.sort().join() === expected.sort().join() && got;
    };
    const targets = await waitUntil(same, { what: 'all targets to be up', everyMs: 1000 });
    assert.ok(targets.filter((one) => one.startsWith('errand ')).length >= 10, targets.join(', '));
    t.diagnostic(`${targets.length} targets`);
  });

  test('it has all of our metrics, and knows our alerts', async () => {
    const names = Object.keys(JSON.parse(ours('metrics.json'))).filter((name) => name.startsWith('errand_'));
    const missing = async () => {
      const got = await askPrometheus('label/__name__/values');
      return names.filter((name) => !got.includes(name));
    };
    await waitUntil(async () => (await missing()).length === 0, { what: `all of ${names}` });
    const { groups } = await askPrometheus('rules');
    const rules = groups.flatMap((group) => group.rules).map(({ name, health }) => `${name} ${health}`);
    const alerts = parse(ours('alerts.yaml')).groups.flatMap((group) => group.rules);
    assert.deepEqual(rules.sort(), alerts.map(({ alert }) => `${alert} ok`).sort());
  });

  test('one trace of a change goes from the page to a consumer, by the sidecars and the collector', async () => {
    const user = await User.signUp();
    // One in ten is kept.
    const whole = async () => {
      await user.createTask({ title: 'to be seen' });
      return [...(await loggedTraces()).values()].some((services) =>
        ['chat-ui', 'chat-api', 'audit-svc'].every((name) => services.has(name)),
      );
    };
    await waitUntil(whole, { what: 'a trace with spans of chat-ui, chat-api and audit-svc', everyMs: 500 });
  });
}
