import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { MONITORING } from './dashboards.mjs';

const require = createRequire(import.meta.url);
const { ensurePrometheus } = require('../runtime/index.cjs');
const { run } = require('../runtime/run.cjs');

const read = async (name) => parse(await readFile(path.join(MONITORING, name), 'utf8'));
const { groups } = await read('alerts.yaml');
const alerts = groups.flatMap(({ rules }) => rules);

test('the alerts fire when they should (promtool test rules)', async () => {
  const { promtool } = await ensurePrometheus({ progress: (text) => console.error(`  ${text}`) });
  await run(promtool, ['check', 'rules', '--lint-fatal', 'alerts.yaml'], { cwd: MONITORING });
  await run(promtool, ['test', 'rules', 'alerts.test.yaml'], { cwd: MONITORING });
});

test('every alert has a test in which it fires', async () => {
  const { tests } = await read('alerts.test.yaml');
  const fired = tests.flatMap((one) => one.alert_rule_test).filter(({ exp_alerts }) => exp_alerts.length > 0);
  const names = new Set(fired.map(({ alertname }) => alertname));
  assert.deepEqual(
    alerts.map(({ alert }) => alert).filter((name) => !names.has(name)),
    [],
  );
});

test('every alert says how urgent it is, and what to do, in a section that is there', async () => {
  const guide = await readFile(path.join(MONITORING, '../../docs/monitoring.md'), 'utf8');
  const sections = new Set(
    [...guide.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  for (const { alert, labels, annotations } of alerts) {
    assert.match(labels.severity, /^(page|ticket)$/, alert);
    const [file, section] = annotations.runbook.split('#');
    assert.equal(file, 'docs/monitoring.md');
    assert.ok(sections.has(section), `${alert}: docs/monitoring.md has no section ${section}`);
  }
});
