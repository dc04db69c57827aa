import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { APPS } from '../../helm/releases.mjs';
import { FOLDER } from './store.mjs';

const { run } = createRequire(import.meta.url)('../../runtime/run.cjs');
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/** As values-local.yaml of the charts names them, and another tag to upgrade to. */
export const TAG = 'local';
export const NEXT_TAG = 'next';

/**
 * Our images, from the Dockerfiles as they are.
 *
 * @param {import('./store.mjs').ImageStore} store
 * @param {{ node: string, archive: string, progress: (text: string) => void, signal: AbortSignal }} options
 *   `node`: the image that they begin with; `archive`: where they are saved
 */
export async function buildApps(store, { node, archive, progress, signal }) {
  const work = await mkdtemp(path.join(tmpdir(), 'errand-npmrc-'));
  try {
    const volumes = await npmSettings(work, signal);
    for (const app of APPS) {
      progress(`building the image of ${app}`);
      const file = path.join(ROOT, 'deploy/docker', app === 'chat-ui' ? 'chat-ui.Dockerfile' : 'service.Dockerfile');
      const args = { NODE_IMAGE: node, ...(app === 'chat-ui' ? {} : { APP: app }) };
      await store.build(imageOf(app, TAG), { file, context: ROOT, args, volumes });
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await store.tag(imageOf('chat-api', TAG), imageOf('chat-api', NEXT_TAG));
  await store.save([...APPS.map((app) => imageOf(app, TAG)), imageOf('chat-api', NEXT_TAG)], archive);
}

const imageOf = (app, tag) => `docker.io/library/errand-${app}:${tag}`;

/** The machine's own way to npm's registry, for the time of the build only: its settings, the authorities it trusts; and what was downloaded before. */
async function npmSettings(work, signal) {
  const own = await readFile(path.join(homedir(), '.npmrc'), 'utf8').catch(() => '');
  const registry = (await run('npm', ['config', 'get', 'registry'], { cwd: ROOT, signal })).trim();
  const trusted = existsSync(CERTIFICATES) ? `cafile=${CERTIFICATES}\n` : '';
  const file = path.join(work, 'npmrc');
  await writeFile(file, `${own}\nregistry=${registry}\n${trusted}`, { mode: 0o600 });
  const downloads = path.join(FOLDER, 'npm');
  await mkdir(downloads, { recursive: true });
  const volumes = [`${file}:/root/.npmrc:ro`, `${downloads}:/root/.npm`];
  return trusted ? [...volumes, `${CERTIFICATES}:${CERTIFICATES}:ro`] : volumes;
}
