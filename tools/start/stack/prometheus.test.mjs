import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { prometheusConfig } = createRequire(import.meta.url)('./prometheus.cjs');

test('looks at every process that shows metrics, by its name, and knows the alerts', () => {
  const config = JSON.parse(
    prometheusConfig([
      { name: 'redis', kind: 'broker' },
      { name: 'scheduler', kind: 'scheduler', metricsPort: 1 },
      { name: 'chat-api-dapr', kind: 'sidecar', metricsPort: 2 },
      { name: 'chat-api', kind: 'app', metricsPort: 3 },
    ]),
  );
  const targets = config.scrape_configs.map(({ job_name, static_configs }) => [job_name, static_configs]);
  const at = (port, instance) => ({ targets: [`127.0.0.1:${port}`], labels: { instance } });
  assert.deepEqual(targets, [
    ['dapr', [at(1, 'scheduler'), at(2, 'chat-api-dapr')]],
    ['errand', [at(3, 'chat-api')]],
  ]);
  assert.ok(config.rule_files.every(existsSync));
});
