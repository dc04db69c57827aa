import { createRequire } from 'node:module';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApps, NEXT_TAG, TAG } from './images/apps.mjs';
import { buildBases } from './images/bases.mjs';
import { ensurePackages } from './images/packages.mjs';
import { platformArchive } from './images/platform.mjs';
import { FOLDER, ImageStore } from './images/store.mjs';
import { ADDRESS } from './node/addresses.mjs';
import { OneNode } from './node/one-node.mjs';

const require = createRequire(import.meta.url);
const {
  ensureDapr,
  ensureDaprPlane,
  ensureHelm,
  ensureKafka,
  ensureKubernetes,
  ensureOtelCollector,
  ensurePrometheus,
} = require('../runtime/index.cjs');
const { withLock } = require('../runtime/lock.cjs');

/** The port that chart chat-ui's values-local.yaml asks for. */
const NODE_PORT = 30_080;

/**
 * A cluster on this machine with all images in it.
 *
 * @param {{ progress: ReturnType<import('../start/progress.mjs').createProgress>, signal: AbortSignal }} tools
 * @returns {Promise<{ node: OneNode, target: object }>} `target`: what the checks are told of it; the caller stops the node
 */
export async function openOwnCluster({ progress, signal }) {
  const parts = await ensureParts({ progress, signal });
  const state = await mkdtemp(path.join(tmpdir(), 'errand-cluster-'));
  const programs = [parts.kubernetes, path.dirname(parts.helm)];
  const node = new OneNode(state, { programs, signal });
  try {
    await progress.step('node', async () => [await node.start(), 'ready']);
    await progress.step('images', async (say) => [
      await fillImages(node, parts, { progress: say, signal }),
      'in the cluster',
    ]);
    await progress.step('names', async () => [await node.startNameService(), 'answered']);
  } catch (error) {
    await node.stop();
    throw error;
  }
  return {
    node,
    target: {
      url: `http://${ADDRESS}:${NODE_PORT}`,
      deploy: ['--values', 'local', '--tag', TAG],
      nextTag: NEXT_TAG,
      own: true,
    },
  };
}

/** Everything that is built or downloaded once. */
async function ensureParts({ progress, signal }) {
  const get = (name, ensure) =>
    progress.step(name, async (say) => {
      const found = await ensure({ progress: say, signal });
      return [found, found.source ?? found];
    });
  await get('packages', ensurePackages);
  const kubernetes = (await get('kubernetes', ensureKubernetes)).bin;
  const dapr = await get('dapr', ensureDapr);
  const plane = (await get("dapr's plane", ensureDaprPlane)).bin;
  const kafka = await get('kafka', ensureKafka);
  const { helm } = await get('helm', ensureHelm);
  const { prometheus } = await get('prometheus', ensurePrometheus);
  const collector = (await get('collector', ensureOtelCollector)).program;
  return { kubernetes, dapr, plane, kafka, helm, prometheus, collector };
}

/** One at a time in the store of images, whoever runs this on the machine. */
async function fillImages(node, parts, { progress, signal }) {
  await mkdir(FOLDER, { recursive: true });
  const store = new ImageStore({ signal });
  const work = async () => {
    try {
      await store.keepSmall();
      await buildAndImport(store, node, parts, { progress, signal });
    } finally {
      store.release();
    }
  };
  const onWait = () => progress('another process builds images; waiting');
  await withLock(path.join(FOLDER, '.lock'), work, { onWait, signal });
}

/** The archive of what is not ours is imported while ours is built. */
async function buildAndImport(store, node, parts, { progress, signal }) {
  const bases = await buildBases(store, { progress, signal });
  const platform = await platformArchive(store, { ...parts, debian: bases.debian }, { progress });
  const archive = path.join(node.state, 'apps.tar');
  await Promise.all([node.importImages(platform), buildApps(store, { node: bases.node, archive, progress, signal })]);
  await node.importImages(archive);
}
