import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricsIn } from './exposition.mjs';

test('names of metrics and of their labels, whatever the values hold', () => {
  const text = `# HELP a_total A.
# TYPE a_total counter
a_total{type="x{}\\"y=\\"",result="ok"} 3
a_total{type="z",more="1"} 1e+06
plain 7
b_bucket{le="+Inf"} 2
`;
  const found = [...metricsIn(text)].map(([name, labels]) => [name, ...labels]);
  assert.deepEqual(found, [['a_total', 'type', 'result', 'more'], ['plain'], ['b_bucket', 'le']]);
});
