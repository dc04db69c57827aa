import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { DASHBOARDS, MONITORING, textOf } from './dashboards.mjs';

for (const [file, dashboard] of Object.entries(DASHBOARDS)) {
  test(`${file} is what tools/monitoring/dashboards.mjs writes`, async () => {
    assert.equal(await readFile(path.join(MONITORING, 'dashboards', file), 'utf8'), await textOf(dashboard));
  });

  test(`every panel of ${file} says what it shows, and none lies on another`, () => {
    const taken = new Set();
    for (const { title, description, gridPos, targets } of dashboard.panels) {
      assert.ok(title && description && targets.length > 0, title);
      const { x, y, w } = gridPos;
      for (let at = x; at < x + w; at++) {
        assert.ok(at < 24 && !taken.has(`${at},${y}`), title);
        taken.add(`${at},${y}`);
      }
    }
  });
}
