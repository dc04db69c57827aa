import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { UsageError } from './usage.error.mjs';

const require = createRequire(import.meta.url);
const { keepSecret, secretNames } = require('./stack/secrets.cjs');

const FOLDER = 'deploy/dapr/models';

/**
 * The apps, with the component of a language model for the one that asks it. A key that is in the environment is put where the secret
 * store reads it, once.
 *
 * @param {import('./index.cjs').AppDescription[]} apps
 * @param {string | undefined} name a folder of deploy/dapr/models; without one there is no model
 * @param {{ root: string, dataDir: string, env: NodeJS.ProcessEnv }} where
 * @throws {UsageError} for an unknown name, and naming a key that is missing
 */
export function withModel(apps, name, { root, dataDir, env }) {
  if (name === undefined) return apps;
  const folder = path.join(root, FOLDER, name);
  const file = path.join(folder, 'model.yaml');
  if (path.basename(folder) !== name || !existsSync(file))
    throw new UsageError(`--model ${name}: there is no such model. There are: ${known(root).join(', ')}`);
  for (const key of keysOf(file)) takeKey(key, { name, dataDir, env });
  return apps.map((app) => (app.id === 'chat-api' ? { ...app, resourcesPaths: [...app.resourcesPaths, folder] } : app));
}

const known = (root) => readdirSync(path.join(root, FOLDER)).filter((one) => !one.includes('.'));

/** The secrets that a component refers to. */
function keysOf(file) {
  const { parse } = require('yaml'); // not above: `npm ci` may not have run yet
  const { metadata } = parse(readFileSync(file, 'utf8')).spec;
  return metadata.flatMap(({ secretKeyRef }) => secretKeyRef?.name ?? []);
}

/** A secret `cohere-api-key` is `COHERE_API_KEY` in the environment. */
function takeKey(key, { name, dataDir, env }) {
  const variable = key.toUpperCase().replaceAll('-', '_');
  if (env[variable]) return keepSecret(dataDir, key, env[variable]);
  if (secretNames(dataDir).includes(key)) return;
  throw new UsageError(
    `--model ${name} wants a key: ${variable}=… npm start -- --model ${name}\n` +
      `Once: it is kept in ${path.join(dataDir, 'secrets.json')}, which only you can read.`,
  );
}
