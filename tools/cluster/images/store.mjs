import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { run } = require('../../runtime/run.cjs');
const { cacheRoot } = require('../../runtime/cache.cjs');

/** Everything of the cluster's images that is kept between runs. Apart from what `npm start` needs: it may be thrown away at any time. */
export const FOLDER = path.join(cacheRoot(), 'cluster');

/** Of the store. An image of all packages is 1.2 GB, and there is one for each state of package-lock.json. */
const LARGEST_MB = 12_000;
/** Containers' settings of the machine do not matter, and its own images are not touched. */
const STORE = [
  '--root',
  path.join(FOLDER, 'store'),
  '--runroot',
  path.join(FOLDER, 'store-run'),
  '--storage-driver',
  'overlay',
];
/** No registry is asked: what an image begins with is there. In a chroot, so that no control groups are needed. */
const BUILD = ['bud', '--isolation', 'chroot', '--network', 'host', '--pull-never', '--layers', '--quiet'];

/** Builds images, with buildah, in a store of their own. */
export class ImageStore {
  /** @param {{ signal?: AbortSignal }} options */
  constructor({ signal }) {
    this.signal = signal;
  }

  /**
   * @param {string} image its name
   * @param {{ file: string, context: string, args?: Record<string, string>, volumes?: string[] }} what
   */
  async build(image, { file, context, args = {}, volumes = [] }) {
    const settings = Object.entries(args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
    const mounts = volumes.flatMap((volume) => ['--volume', volume]);
    await this.#run('buildah', [...BUILD, ...settings, ...mounts, '-t', image, '-f', file, context]);
  }

  tag = (image, other) => this.#run('buildah', ['tag', image, other]);

  /** @param {string[]} images @param {string} archive a file, written anew */
  async save(images, archive) {
    await mkdir(path.dirname(archive), { recursive: true });
    await rm(archive, { force: true });
    await this.#run('podman', ['save', '-q', '-m', '-o', archive, ...images]);
  }

  /** Begins anew when it has grown: every build leaves its layers, which are what makes the next one short. */
  async keepSmall() {
    await this.#run('buildah', ['rm', '--all']); // of builds that were cut off
    const megabytes = Number.parseInt(await run('du', ['-sm', path.join(FOLDER, 'store')], { signal: this.signal }));
    if (megabytes > LARGEST_MB) await this.#run('buildah', ['rmi', '--all', '--force']);
  }

  /** What a build that was cut off has left mounted. */
  release() {
    const folder = path.join(FOLDER, 'store');
    const mounted = readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[1] ?? '')
      .filter((point) => point.startsWith(folder));
    for (const point of mounted.reverse()) spawnSync('umount', ['--lazy', point]);
  }

  #run(program, args) {
    return run(program, [...STORE, ...args], { signal: this.signal });
  }
}
