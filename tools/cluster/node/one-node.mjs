import { createRequire } from 'node:module';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '../support/wait-until.mjs';
import { NODE } from './addresses.mjs';
import { makeControlGroup, removeControlGroup } from './control-groups.mjs';
import { firstDaemons, otherDaemons } from './daemons.mjs';
import { Namespaces } from './namespaces.mjs';
import { makePki } from './pki.mjs';
import { writeSettings } from './settings.mjs';
import { Supervised } from './supervised.mjs';

const { run } = createRequire(import.meta.url)('../../runtime/run.cjs');
const DNS_MANIFEST = fileURLToPath(new URL('coredns.yaml', import.meta.url));

/** A whole Kubernetes of one node, in namespaces of its own: nothing of it is seen from the machine, and nothing of it stays. */
export class OneNode {
  #group = `errand-cluster-${process.pid}`;
  #spaces;
  #daemons;

  /**
   * @param {string} state an empty folder, not on an overlay
   * @param {{ programs: string[], signal: AbortSignal }} options `programs`: folders that come before PATH
   */
  constructor(state, { programs, signal }) {
    this.state = state;
    this.signal = signal;
    const PATH = [...programs, process.env.PATH, '/usr/sbin', '/sbin'].join(path.delimiter);
    const inState = { KUBECONFIG: path.join(state, 'pki', 'admin.kubeconfig'), TMPDIR: path.join(state, 'tmp') };
    this.env = { ...process.env, PATH, ...inState };
  }

  /** Until the node is ready for pods; there is no name service yet, as its image has to be imported first. */
  async start() {
    for (const folder of ['log', 'pki', 'tmp']) await mkdir(path.join(this.state, folder), { recursive: true });
    await Promise.all([makePki(path.join(this.state, 'pki')), writeSettings(this.state, this.#group)]);
    await makeControlGroup(this.#group);
    this.#spaces = await Namespaces.open(this.state);
    this.#daemons = new Supervised(path.join(this.state, 'log'), this.env);
    this.#startAll(firstDaemons(this.state));
    await this.#until('the API server to be ready', () => this.run('kubectl', ['get', '--raw', '/readyz']));
    this.#startAll(otherDaemons(this.state));
    const ready = ['wait', `node/${NODE}`, '--for=condition=Ready', '--timeout=1s'];
    await this.#until('the node to be ready', () => this.run('kubectl', ready));
  }

  /** @param {string} archive of images, as `docker save` writes them */
  async importImages(archive) {
    await this.run('ctr', [
      '-a',
      path.join(this.state, 'containerd.sock'),
      '-n',
      'k8s.io',
      'images',
      'import',
      archive,
    ]);
  }

  async startNameService() {
    await this.run('kubectl', ['apply', '-f', DNS_MANIFEST]);
    await this.run('kubectl', ['-n', 'kube-system', 'rollout', 'status', 'deployment/coredns', '--timeout=120s']);
  }

  /** @returns {string[]} the command that runs another one inside */
  entering = (command, cwd) => this.#spaces.entering(command, cwd);

  /** Runs a command inside. @returns {Promise<string>} its output */
  async run(program, args) {
    const [first, ...rest] = this.entering([program, ...args]);
    return run(first, rest, { env: this.env, signal: this.signal });
  }

  /** Ends everything, whatever state it is in, and removes its files. */
  async stop() {
    this.#daemons?.stop();
    await this.#spaces?.close();
    await waitUntil(() => removeControlGroup(this.#group), { what: 'the control groups to go', timeoutMs: 20_000 });
    await rm(this.state, { recursive: true, force: true });
  }

  #startAll(daemons) {
    for (const { name, program, args } of daemons) this.#daemons.start(name, this.entering([program, ...args], '/'));
  }

  async #until(what, attempt) {
    const worked = () =>
      attempt().then(
        () => true,
        () => false,
      );
    try {
      await waitUntil(worked, { what, timeoutMs: 120_000, signal: this.signal });
    } catch (error) {
      this.signal.throwIfAborted();
      throw new Error(`${error.message}\n${await lastLines(path.join(this.state, 'log'))}`, { cause: error });
    }
  }
}

/** The logs go with the cluster, so that what they end with has to be told. */
async function lastLines(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return names.map((name, i) => `--- ${name}\n${texts[i].trimEnd().split('\n').slice(-5).join('\n')}`).join('\n');
}
