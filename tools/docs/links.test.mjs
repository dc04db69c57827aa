import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readPage, readPages, ROOT } from './pages.mjs';

/** As GitHub makes them of headings. */
const anchorsOf = (file) =>
  readPage(file, readFileSync(file, 'utf8'))
    .prose.filter(({ text }) => /^#+ /.test(text))
    .map(({ text }) =>
      text
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );

test('every link between pages, and to files, leads somewhere', () => {
  const broken = [];
  for (const { file: page, prose } of readPages()) {
    const links = prose.flatMap(({ text }) => [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]);
    for (const [, link] of links) {
      const [target, anchor] = link.split('#');
      const file = target ? path.resolve(ROOT, path.dirname(page), target) : path.join(ROOT, page);
      if (!existsSync(file)) broken.push(`${page}: ${link}`);
      else if (anchor && file.endsWith('.md') && !anchorsOf(file).includes(anchor)) broken.push(`${page}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
});
