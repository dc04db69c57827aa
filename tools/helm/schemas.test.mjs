// Every resource against the schema of its kind: Kubernetes' own by its strict decoder, Dapr's by the definitions that its chart brings.
// What only a cluster knows (that a selector fits, that a port is free) the cluster tests see.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { GOLDEN } from './golden.mjs';
import { parseResources } from './helm.mjs';

const require = createRequire(import.meta.url);
const { ensureDaprChart, ensureHelm } = require('../runtime/index.cjs');
const { run } = require('../runtime/run.cjs');

const golden = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => path.join(GOLDEN, file));

async function strict(...files) {
  const { strict: program } = await ensureHelm();
  return run(program, files);
}

test('Kubernetes knows every field of every resource of its own', async () => {
  const unknown = (await strict(...golden)).trim().split('\n').filter(Boolean);
  for (const line of unknown) assert.match(line, /no kind "\w+" is registered for version "dapr\.io\//);
});

test('a field that it does not know, and a value of another type, are found', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errand-strict-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'wrong.yaml');
  const wrong = (spec) => writeFileSync(file, `apiVersion: v1\nkind: Service\nmetadata: { name: x }\nspec: ${spec}\n`);
  wrong('{ prots: [] }');
  await assert.rejects(strict(file), /unknown field "spec\.prots"/);
  wrong('{ type: 3 }');
  await assert.rejects(strict(file), /cannot unmarshal number/);
});

test("Dapr's definitions know every field of its resources", async () => {
  const schemas = await daprSchemas();
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const resources = golden
    .flatMap((file) => parseResources(readFileSync(file, 'utf8')))
    .filter(({ apiVersion }) => apiVersion.startsWith('dapr.io/'));
  assert.ok(resources.length > 0);
  for (const resource of resources) {
    const check = ajv.compile(schemas.get(`${resource.apiVersion} ${resource.kind}`));
    assert.ok(check(resource), `${resource.kind} ${resource.metadata.name}: ${ajv.errorsText(check.errors)}`);
  }
});

/** @returns {Promise<Map<string, object>>} `dapr.io/v1alpha1 Component` -> JSON Schema */
async function daprSchemas() {
  const { chart } = await ensureDaprChart();
  const folder = path.join(chart, 'crds');
  const definitions = readdirSync(folder).flatMap((file) =>
    parseResources(readFileSync(path.join(folder, file), 'utf8')),
  );
  return new Map(
    definitions.flatMap(({ spec: { group, names, versions } }) =>
      versions.map(({ name, schema }) => [`${group}/${name} ${names.kind}`, closed(schema.openAPIV3Schema)]),
    ),
  );
}

/** An API server drops what a structural schema does not name, or refuses it when it is asked to be strict. */
function closed(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(closed);
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const open = schema['x-kubernetes-preserve-unknown-fields'] || schema.additionalProperties !== undefined;
  return schema.type === 'object' && schema.properties && !open ? { ...inner, additionalProperties: false } : inner;
}
