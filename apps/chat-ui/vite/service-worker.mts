import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const ENTRY = 'worker/service.worker.ts';
/** Where it is served: at the root, because a worker answers for what lies below it. */
const OUT = 'sw.js';
/** What of `public` the page needs to open; what it does not is fetched when there is a network. */
const PUBLIC = ['/theme.js', '/favicon.svg', '/manifest.webmanifest'];
/** Of the font only the letters that most pages need. */
const NEEDED = /\.(js|css)$|-latin-wght-[^/]*\.woff2$/;

/** Builds the service worker, which keeps the files of this build so that the page opens without a network. */
export function serviceWorker(): Plugin {
  let root = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    writeBundle: async ({ dir }, bundle) => {
      const built = Object.values(bundle).filter(({ fileName }) => NEEDED.test(fileName));
      const files = ['/', ...PUBLIC, ...built.map(({ fileName }) => `/${fileName}`)].sort();
      const page = bundle['index.html'];
      const html = page?.type === 'asset' ? page.source : '';
      await bundleWorker(path.join(root, ENTRY), path.join(String(dir), OUT), files, versionOf(files, html));
    },
  };
}

/** The names of the build have hashes in them, but for the page itself. */
function versionOf(files: readonly string[], html: string | Uint8Array): string {
  return createHash('sha256').update(files.join('\n')).update(html).digest('base64url').slice(0, 16);
}

async function bundleWorker(entry: string, outfile: string, files: readonly string[], version: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { __PAGE_FILES__: JSON.stringify(files.join(' ')), __PAGE_VERSION__: JSON.stringify(version) },
  });
}
