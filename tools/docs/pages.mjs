import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {{ words: string[], text: string, line: number }} Fence a fenced block: the words behind its fence, and what is in it
 * @typedef {{ file: string, fences: Fence[], prose: { text: string, line: number }[] }} Page `prose`: its lines outside of fences
 */

const GIT_FILES = ['ls-files', '--cached', '--others', '--exclude-standard'];

/** @returns {string[]} every file that is tracked, or about to be */
export const trackedFiles = () =>
  execFileSync('git', GIT_FILES, { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => existsSync(path.join(ROOT, file)));

/** @returns {Page[]} every page of the repository; what the changelog says of the past need not be true any more */
export const readPages = () =>
  trackedFiles()
    .filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
    .map((file) => readPage(file, readFileSync(path.join(ROOT, file), 'utf8')));

/** @returns {Page} */
export function readPage(file, text) {
  const page = { file, fences: [], prose: [] };
  let fence;
  for (const [i, line] of text.split('\n').entries()) {
    const mark = /^ *```(.*)$/.exec(line);
    if (mark && fence) {
      page.fences.push(fence);
      fence = undefined;
    } else if (mark) fence = { words: mark[1].trim().split(/\s+/), text: '', line: i + 1 };
    else if (fence) fence.text += `${line}\n`;
    else page.prose.push({ text: line, line: i + 1 });
  }
  return page;
}

/** @param {Page} page @returns {{ text: string, line: number }[]} what stands in backticks; a table's `\|` is a `|` */
export const codeSpans = ({ prose }) =>
  prose.flatMap(({ text, line }) =>
    [...text.matchAll(/`([^`]+)`/g)].map(([, span]) => ({ text: span.replaceAll('\\|', '|'), line })),
  );

/** @param {Page} page @returns {Fence[]} its shell blocks */
export const shellBlocks = ({ fences }) => fences.filter(({ words }) => ['sh', 'bash', 'shell'].includes(words[0]));
