import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPage, shellBlocks } from '../../docs/pages.mjs';
import { ROOT } from './commands.mjs';

const PAGE = 'docs/runbook.md';

/** @returns {string[]} the shell blocks of a section of the runbook, as they stand there */
export function runbook(heading) {
  const [, rest] = readFileSync(path.join(ROOT, PAGE), 'utf8').split(`\n${heading}\n`);
  if (rest === undefined) throw new Error(`${PAGE} has no section "${heading}".`);
  return shellBlocks(readPage(PAGE, rest.split(/\n##+ /)[0])).map(({ text }) => text);
}
