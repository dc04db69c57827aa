// Every shell block of a page is run by a test as it stands, or is told here why not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOT_RUN, RUN } from './not-run.mjs';
import { readPages, shellBlocks } from './pages.mjs';

const pages = readPages();
const blocksOf = (file) => pages.filter((page) => page.file === file).flatMap(shellBlocks);

test('every shell block is run by a test, or it is said why not', () => {
  const left = pages.flatMap((page) =>
    shellBlocks(page)
      .filter(({ words, text }) => !RUN.includes(words[1]) && !reasonOf(page.file, text))
      .map(({ line }) => `${page.file}:${line}`),
  );
  assert.deepEqual(
    left,
    [],
    'begin it with ```sh run or ```sh cluster, or say in tools/docs/not-run.mjs why no test runs it',
  );
});

test('what is said not to be run is there, and is not run', () => {
  for (const [file, reasons] of Object.entries(NOT_RUN))
    for (const words of Object.keys(reasons)) {
      const found = blocksOf(file).filter(({ text }) => text.includes(words));
      assert.ok(found.length > 0, `${file} has no block with ${words}`);
      assert.ok(!found.every(({ words: [, how] }) => RUN.includes(how)), `${file}: ${words} is run`);
    }
});

const reasonOf = (file, text) => Object.entries(NOT_RUN[file] ?? {}).find(([words]) => text.includes(words))?.[1];
