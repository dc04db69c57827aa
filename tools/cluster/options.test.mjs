import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from './options.mjs';

test('without options it is a cluster of its own, and 40 minutes', () => {
  const { kubeconfig, values, limitMs, tap } = readOptions([]);
  assert.deepEqual(
    { kubeconfig, values, limitMs, tap },
    { kubeconfig: undefined, values: 'local', limitMs: 2_400_000, tap: false },
  );
});

test('takes a cluster that is there, with the images it has', () => {
  const read = readOptions(
    '--kubeconfig k --registry ghcr.io/me/errand --tag 1 --next-tag 2 --url http://one/'.split(' '),
  );
  assert.deepEqual(
    [read.kubeconfig, read.registry, read.tag, read.nextTag, read.url],
    ['k', 'ghcr.io/me/errand', '1', '2', 'http://one'],
  );
});

for (const [args, message] of [
  ['--kubeconfig k', /^--kubeconfig needs --registry and --tag: images that this cluster can pull, or has loaded$/],
  ['--tag 1', /^--tag is for a cluster that is there: name it with --kubeconfig FILE$/],
  ['--limit soon', /^--limit soon: minutes are wanted, e\.g\. --limit 40$/],
  ['--values prod', /^--values prod: local or oke$/],
  ['--url here', /^--url here: an address is wanted$/],
  ['--fast', /^Unknown option '--fast'\.$/],
])
  test(`says what is wrong with ${args}`, () => {
    assert.throws(() => readOptions(args.split(' ')), { name: 'RangeError', message });
  });
