import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathCheck } from './known-paths.mjs';
import { codeSpans, readPages, trackedFiles } from './pages.mjs';

const FILES = ['apps/chat-api/src/main.ts', 'apps/audit-svc/src/main.ts', 'deploy/oke/dapr-init.sh', 'dapr.yaml'];

test('a path is known whole, as a folder, by its name alone, or by a pattern', () => {
  const check = pathCheck(FILES);
  const right = [
    'apps/chat-api/src/',
    'apps/*/src',
    'apps/<app>/src/main.ts',
    'apps/{chat-api,audit-svc}',
    'deploy/**/*.sh',
  ];
  for (const text of [...right, 'dapr-init.sh', './dapr.yaml', 'redis.yaml…', 'not/ours', 'npm start'])
    assert.equal(check(text), undefined, text);
});

test('one that is not there is told', () => {
  const check = pathCheck(FILES);
  assert.equal(check('apps/chat-api/lib'), 'apps/chat-api/lib is not in the repository');
  assert.equal(check('apps/*/lib'), 'apps/*/lib is not in the repository');
  assert.equal(check('dapr-inti.sh'), 'no file is called dapr-inti.sh');
});

test('every path that a page names is in the repository', () => {
  const check = pathCheck(trackedFiles());
  const found = readPages().flatMap((page) =>
    codeSpans(page).map(({ text, line }) => [check(text), `${page.file}:${line}`]),
  );
  assert.deepEqual(
    found.filter(([problem]) => problem).map(([problem, where]) => `${where}: ${problem}`),
    [],
  );
});
