import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { isClient } from './infrastructure-clients.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = /\.(ts|tsx|mts|cts|js|mjs|cjs)$/;
const GENERATED = /(^|\/)(node_modules|dist|coverage|\.[^/]+)\//;

const filesOf = (folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => !GENERATED.test(file));

/** `import`, `export … from`, `import()` and `require()` alike. */
const importsOf = (text) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

test('no app or lib imports a client of a broker, a store or a language model', () => {
  const sources = [...filesOf('apps'), ...filesOf('libs')].filter((file) => SOURCE.test(file));
  assert.ok(sources.length > 200, `only ${sources.length} files were found`);
  const found = sources.flatMap((file) =>
    importsOf(readFileSync(path.join(ROOT, file), 'utf8'))
      .filter(isClient)
      .map((specifier) => `${file} imports ${specifier}`),
  );
  assert.deepEqual(found, []);
});

test('none of them is a dependency that ships', () => {
  const packages = [...filesOf('apps'), ...filesOf('libs'), 'package.json'].filter(
    (file) => path.basename(file) === 'package.json',
  );
  for (const file of packages) {
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
    assert.deepEqual(Object.keys({ ...dependencies, ...optionalDependencies }).filter(isClient), [], file);
  }
});

test('finds every way to import, and no name that only begins alike', () => {
  const text = `import { Pool } from 'pg'; const x = require('ioredis'); void import('kafkajs/src/index'); export * from '@prisma/client';`;
  assert.deepEqual(importsOf(text).filter(isClient).sort(), ['@prisma/client', 'ioredis', 'kafkajs/src/index', 'pg']);
  for (const name of ['pgsql-ast', 'redis-info', 'aim', 'node:path', '@redisx/y']) assert.equal(isClient(name), false);
});
