import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const { run } = createRequire(import.meta.url)('../runtime/run.cjs');

/** What a build reads. Tests, output and installed packages are not part of it. */
const SOURCES = ['apps', 'libs', 'tools/build', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const IGNORED = /(^|\/)(node_modules|dist|coverage|\.nx)(\/|$)|\.(spec|test)\.[a-z]+$|\.md$/;

/**
 * Builds every project. Nx needs seconds to find out that there is nothing to do, so a print of all sources is kept and compared first.
 *
 * @param {string} root
 * @param {{ outputs: string[], say: (text: string) => void, signal: AbortSignal }} options outputs: files that a build must leave
 * @returns {Promise<string>} what was done
 */
export async function ensureBuilt(root, { outputs, say, signal }) {
  const stamp = path.join(root, '.nx', 'errand-build');
  const print = await fingerprint(root);
  if (outputs.every((file) => existsSync(file)) && (await readFile(stamp, 'utf8').catch(() => '')) === print)
    return 'up to date';
  say('building every app');
  await rm(stamp, { force: true });
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
  await run(process.execPath, [path.join(root, 'node_modules/.bin/nx'), 'run-many', '-t', 'build'], {
    cwd: root,
    env,
    signal,
  });
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, print);
  return 'built';
}

/** What each app is run from. @param {import('./index.cjs').AppDescription[]} apps @returns {string[]} absolute paths */
export const outputsOf = (apps) => apps.map(({ folder, command }) => path.join(folder, command.at(-1)));

/** @param {string} root @returns {Promise<string>} changes when a source is added, removed or written */
export async function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of await filesOf(root, source)) {
      const { size, mtimeMs } = await stat(path.join(root, file));
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function filesOf(root, relative) {
  if (IGNORED.test(relative)) return [];
  const about = await stat(path.join(root, relative)).catch(() => null);
  if (!about) return [];
  if (!about.isDirectory()) return [relative];
  const names = (await readdir(path.join(root, relative))).sort();
  const nested = await Promise.all(names.map((name) => filesOf(root, path.posix.join(relative, name))));
  return nested.flat();
}
