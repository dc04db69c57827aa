import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const { ensureHelm } = require('../runtime/index.cjs');
const { run } = require('../runtime/run.cjs');

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CHARTS = path.join(ROOT, 'deploy/helm');

/**
 * Runs the pinned Helm in the repository.
 *
 * @param {string[]} args @returns {Promise<string>} what it printed
 * @throws {CommandError} with Helm's own message
 */
export async function helm(...args) {
  const { helm: program } = await ensureHelm({ progress: (text) => console.error(`  ${text}`) });
  return run(program, args, { cwd: ROOT });
}

/**
 * What a release would send to a cluster.
 *
 * @param {{ name: string, chart: string, namespace?: string, values?: string[], set?: string[] }} release
 *   `chart`: its folder; `values`: files; `set`: `a.b=text`
 */
export function render({ name, chart, namespace = 'errand', values = [], set = [] }) {
  const files = values.flatMap((file) => ['--values', file]);
  const texts = set.flatMap((one) => ['--set-string', one]);
  return helm('template', name, chart, '--namespace', namespace, ...files, ...texts);
}

/** @param {string} text YAML documents @returns {object[]} */
export function parseResources(text) {
  return parseAllDocuments(text)
    .map((document) => {
      if (document.errors.length > 0) throw document.errors[0];
      return document.toJS();
    })
    .filter(Boolean);
}
