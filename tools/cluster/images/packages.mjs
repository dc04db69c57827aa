import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { run, onPath } = require('../../runtime/run.cjs');
const { RuntimeUnavailableError } = require('../../runtime/index.cjs');

/** What has to be on the machine, and Debian's package with it. */
const NEEDED = {
  buildah: 'buildah',
  podman: 'podman',
  containerd: 'containerd',
  runc: 'runc',
  iptables: 'iptables',
  ip: 'iproute2',
  openssl: 'openssl',
  debootstrap: 'debootstrap',
  '/usr/lib/cni/bridge': 'containernetworking-plugins',
};

/**
 * Installs with apt what the cluster and its images need of the machine and is not there.
 *
 * @param {{ progress: (text: string) => void, signal: AbortSignal }} options
 * @returns {Promise<string>} what was done, in words
 */
export async function ensurePackages({ progress, signal }) {
  const missing = missingPackages();
  if (missing.length === 0) return 'installed';
  progress(`installing ${missing.join(', ')}`);
  const options = { signal, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 };
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  try {
    // Lists that are there may be old, or there may be none.
    await install().catch(async () => {
      await run('apt-get', ['update', '-qq'], options);
      await install();
    });
  } catch (error) {
    signal.throwIfAborted();
    throw unavailable(missing, error.message);
  }
  if (missingPackages().length > 0)
    throw unavailable(missingPackages(), 'apt-get installed them, and they are not there');
  return `installed ${missing.join(', ')}`;
}

const missingPackages = () =>
  Object.entries(NEEDED)
    .filter(([program]) => !(program.startsWith('/') ? existsSync(program) : findProgram(program)))
    .map(([, name]) => name);

const findProgram = (name) => onPath(name) || ['/usr/sbin', '/sbin'].some((folder) => existsSync(`${folder}/${name}`));

const unavailable = (missing, why) =>
  new RuntimeUnavailableError(
    'what a cluster on this machine needs',
    [`apt-get: ${why}`],
    [
      `install ${missing.join(', ')}`,
      'or name a cluster that is there: npm run test:cluster -- --kubeconfig FILE --registry PREFIX --tag TAG',
    ],
  );
