import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageFile, type PageFile } from './page-file.js';

/** There is no built page to serve. */
export class PageMissingError extends Error {
  override readonly name = 'PageMissingError';

  constructor(folder: string) {
    super(`no page in ${folder}: index.html is missing. Build it with "npx nx build chat-ui", or set PAGE_DIR.`);
  }
}

/**
 * Reads the built page into memory, once: it is small, and what is not in this map cannot be asked for. `x.br` and `x.gz` are the
 * compressed forms of `x`.
 *
 * @returns each file by the path it is served at
 * @throws PageMissingError
 */
export function readPage(folder: string): ReadonlyMap<string, PageFile> {
  if (!existsSync(path.join(folder, 'index.html'))) throw new PageMissingError(folder);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const known = new Set(names);
  const plain = names.filter((name) => !/\.(br|gz)$/.test(name));
  return new Map(plain.map((name) => toEntry(folder, name, known)));
}

function toEntry(folder: string, name: string, known: ReadonlySet<string>): [string, PageFile] {
  const servedAt = `/${path.relative(folder, name).split(path.sep).join('/')}`;
  const compressed: PageFile['compressed'] = {};
  if (known.has(`${name}.br`)) compressed.br = readFileSync(`${name}.br`);
  if (known.has(`${name}.gz`)) compressed.gzip = readFileSync(`${name}.gz`);
  return [servedAt, pageFile(servedAt, readFileSync(name), compressed)];
}
