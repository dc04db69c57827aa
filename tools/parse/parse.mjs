// `npm run parse -- "<sentence>"`: prints what the chat would understand, as one line of JSON. Needs no running stack.
// The library is TypeScript; it is bundled once and again when a source is newer than the bundle.
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = path.join(root, 'node_modules/.cache/errand/parse.cjs');
const sources = ['libs/language/src', 'libs/recurrence/src', 'tools/parse', 'package-lock.json'];

/** When a file, or the newest file of a folder, was last changed; a folder also changes when a file is removed. */
async function changedAt(file) {
  const found = await stat(file);
  const entries = found.isDirectory() ? await readdir(file) : [];
  return Math.max(found.mtimeMs, ...(await Promise.all(entries.map((entry) => changedAt(path.join(file, entry))))));
}

async function isFresh() {
  const built = await stat(bundle).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const changes = await Promise.all(sources.map((source) => changedAt(path.join(root, source))));
  return built > Math.max(...changes);
}

/** Under a name of its own first, so that two callers at once never load half a bundle. */
async function buildBundle() {
  const { build } = await import('esbuild').catch(() => {
    console.error('The dependencies are not installed yet. Run: npm install');
    process.exit(2);
  });
  const unfinished = `${bundle}.${process.pid}`;
  await mkdir(path.dirname(bundle), { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['libs/language/src/cli.ts'],
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

// A reader that has enough (`| head`) is no fault.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

if (!(await isFresh())) await buildBundle();
const { run } = createRequire(import.meta.url)(bundle);
process.exitCode = run(process.argv.slice(2), console.log, console.error);
