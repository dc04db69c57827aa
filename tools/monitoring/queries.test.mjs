import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { DASHBOARDS, MONITORING } from './dashboards.mjs';
import { namesIn } from './queries.mjs';

/** What Prometheus itself adds to a series, or makes. */
const ITS_OWN = ['up'];
const ITS_LABELS = ['job', 'instance'];

/** As scraped from all processes of the product (tools/monitoring/list-metrics.mjs); an end-to-end test scrapes them again. */
const exposed = JSON.parse(await readFile(path.join(MONITORING, 'metrics.json'), 'utf8'));

const rules = parse(await readFile(path.join(MONITORING, 'alerts.yaml'), 'utf8')).groups.flatMap(
  (group) => group.rules,
);
const queries = [
  ...rules.map(({ alert, expr }) => [alert, expr]),
  ...Object.values(DASHBOARDS).flatMap(({ title, panels }) =>
    panels.flatMap((panel) => panel.targets.map(({ expr }) => [`${title} / ${panel.title}`, expr])),
  ),
];

test('what a query asks for', () => {
  const query =
    'histogram_quantile(0.9, sum by (app_id, le) (rate(a_bucket{x="y",z=~"1|2"}[5m]))) > 1 or b{job!="c"} / 2e6';
  assert.deepEqual(namesIn(query), { metrics: ['a_bucket', 'b'], labels: ['x', 'z', 'job', 'app_id', 'le'] });
});

for (const [where, query] of queries) {
  test(`${where} asks for what our services or Dapr show`, () => {
    const { metrics, labels } = namesIn(query);
    assert.ok(metrics.length > 0, query);
    for (const name of metrics.filter((one) => !ITS_OWN.includes(one)))
      assert.ok(exposed[name], `${name}: nobody shows it`);
    const known = [...ITS_LABELS, ...metrics.flatMap((name) => exposed[name] ?? [])];
    for (const label of labels) assert.ok(known.includes(label), `${metrics.join(', ')} has no label ${label}`);
  });
}
