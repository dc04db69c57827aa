// The library is TypeScript; what is run of it here is bundled once, and again when a source is newer than the bundle.
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['libs/language/src', 'libs/recurrence/src', 'tools/parse', 'package-lock.json'];

/** When a file, or the newest file of a folder, was last changed; a folder also changes when a file is removed. */
async function changedAt(file) {
  const found = await stat(file);
  const entries = found.isDirectory() ? await readdir(file) : [];
  return Math.max(found.mtimeMs, ...(await Promise.all(entries.map((entry) => changedAt(path.join(file, entry))))));
}

async function isFresh(bundle) {
  const built = await stat(bundle).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const changes = await Promise.all(sources.map((source) => changedAt(path.join(root, source))));
  return built > Math.max(...changes);
}

/** Under a name of its own first, so that two callers at once never load half a bundle. */
async function build(entry, bundle) {
  const esbuild = await import('esbuild').catch(() => {
    console.error('The dependencies are not installed yet. Run: npm install');
    process.exit(2);
  });
  const unfinished = `${bundle}.${process.pid}`;
  await mkdir(path.dirname(bundle), { recursive: true });
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: unfinished,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      conditions: ['@errand/source'],
      logLevel: 'warning',
      legalComments: 'none',
    });
    await rename(unfinished, bundle);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Loads a module of the language library.
 * @param {string} entry its path from the repository's root
 */
export async function load(entry) {
  const bundle = path.join(root, 'node_modules/.cache/errand', `${path.basename(entry, '.ts')}.cjs`);
  if (!(await isFresh(bundle))) await build(entry, bundle);
  return createRequire(import.meta.url)(bundle);
}

/** Runs a command of the library; a reader that has enough (`| head`) is no fault. */
export async function runCommand(entry, args) {
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const { run } = await load(entry);
  process.exitCode = run(args, console.log, console.error);
}
