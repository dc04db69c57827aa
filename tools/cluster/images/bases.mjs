import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER } from './store.mjs';

const { run } = createRequire(import.meta.url)('../../runtime/run.cjs');
const HERE = fileURLToPath(new URL('.', import.meta.url));
const DOCKERFILE = path.join(HERE, '../../../deploy/docker/service.Dockerfile');

/** The npm that comes with that Node is not on npm's registry under its name. */
const NPM = '11.21.2';
/** `24.21.0-bookworm-slim` of what the Dockerfiles begin with. */
const [, NODE, RELEASE] = /^ARG NODE_IMAGE=\S+:([\d.]+)-(\w+)-slim$/m.exec(readFileSync(DOCKERFILE, 'utf8'));
const DEBIAN_IMAGE = `localhost/errand/debian:${RELEASE}`;
const NODE_IMAGE = `localhost/errand/node:${NODE}-${RELEASE}-slim`;
/** What nobody reads in an image. */
const LEFT_OUT = [
  'var/cache/apt',
  'var/lib/apt/lists',
  'var/log',
  'usr/share/doc',
  'usr/share/man',
  'usr/share/locale',
];

/**
 * The images that others begin with. They come from Debian's and npm's registries, not from one of containers, so that they can be had
 * wherever the rest of this repository can.
 *
 * @param {import('./store.mjs').ImageStore} store
 * @param {{ progress: (text: string) => void, signal: AbortSignal }} options
 * @returns {Promise<{ debian: string, node: string }>} their names
 */
export async function buildBases(store, options) {
  const debian = await once(path.join(FOLDER, `debian-${RELEASE}`), (folder) => makeDebian(folder, options));
  await store.build(DEBIAN_IMAGE, { file: path.join(HERE, 'debian.Dockerfile'), context: debian });
  const node = await once(path.join(FOLDER, `node-${NODE}-npm-${NPM}`), (folder) => fetchNode(folder, options));
  await store.build(NODE_IMAGE, {
    file: path.join(HERE, 'node.Dockerfile'),
    context: node,
    args: { DEBIAN: DEBIAN_IMAGE },
  });
  return { debian: DEBIAN_IMAGE, node: NODE_IMAGE };
}

/** A folder that is there whole or not at all. */
async function once(folder, fill) {
  if (existsSync(folder)) return folder;
  await mkdir(FOLDER, { recursive: true });
  const work = await mkdtemp(path.join(FOLDER, '.new-'));
  try {
    await fill(work);
    await rename(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

async function makeDebian(folder, { progress, signal }) {
  progress(`making Debian ${RELEASE} for the images (a minute, once)`);
  const root = path.join(folder, 'root');
  await run('debootstrap', ['--variant=minbase', RELEASE, root], { signal, timeoutMs: 600_000 });
  const without = LEFT_OUT.map((name) => `--exclude=./${name}/*`);
  await run('tar', ['-C', root, ...without, '-cf', path.join(folder, 'debian.tar'), '.'], { signal });
  await rm(root, { recursive: true, force: true });
}

async function fetchNode(folder, { progress, signal }) {
  progress(`downloading Node ${NODE} from npm's registry (50 MB, once)`);
  const processor = { x64: 'x64', arm64: 'arm64' }[process.arch];
  for (const [name, spec] of [
    ['node', `node-linux-${processor}@${NODE}`],
    ['npm', `npm@${NPM}`],
  ]) {
    const archive = (await run('npm', ['pack', '--silent', spec], { cwd: folder, signal })).trim();
    await mkdir(path.join(folder, name));
    await run('tar', ['-xzf', archive, '-C', name, '--strip-components=1'], { cwd: folder, signal });
    await rm(path.join(folder, archive));
  }
}
