const { randomBytes } = require('node:crypto');
const { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { StackError } = require('./errors.cjs');

const random = () => randomBytes(32).toString('base64url');

/** What each secret is made of. The first signs the users' tokens, so that a new one logs everybody out; a new second ends notifications. */
const SECRETS = {
  'auth-signing-key': () => randomBytes(48).toString('base64'),
  'push-vapid-key': random,
};

/**
 * The file behind the secret store, each secret in it made once.
 * @param {string} dataDir @returns {string} its path
 */
function ensureSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const known = ensureJson(file, () => ({}));
  const missing = Object.keys(SECRETS).filter((name) => !known[name]);
  for (const name of missing) known[name] = SECRETS[name]();
  if (missing.length > 0) writePrivate(file, known);
  return file;
}

/** Puts a secret of a person's into that file. @param {string} dataDir @param {string} name @param {string} value */
function keepSecret(dataDir, name, value) {
  const file = ensureSecrets(dataDir);
  const known = ensureJson(file, () => ({}));
  if (known[name] !== value) writePrivate(file, { ...known, [name]: value });
}

/** The names of what is in it. @param {string} dataDir @returns {string[]} */
const secretNames = (dataDir) => Object.keys(ensureJson(ensureSecrets(dataDir), () => ({})));

/**
 * The tokens between each app and its sidecar, made once for every app id that asks.
 * @param {string} dataDir @param {string[]} ids
 * @returns {Record<string, import('../index.cjs').AppTokens>}
 */
function ensureTokens(dataDir, ids) {
  const file = path.join(dataDir, 'tokens.json');
  const known = ensureJson(file, () => ({}));
  const missing = ids.filter((id) => !known[id]);
  for (const id of missing) known[id] = { DAPR_API_TOKEN: random(), APP_API_TOKEN: random() };
  if (missing.length > 0) writePrivate(file, known);
  return known;
}

/**
 * A password that is made once.
 * @param {string} dataDir @param {string} name of the program that asks for it @returns {string} without characters that need escaping
 */
function ensurePassword(dataDir, name) {
  const file = path.join(dataDir, 'passwords.json');
  const known = ensureJson(file, () => ({}));
  if (!known[name]) writePrivate(file, { ...known, [name]: random() });
  return ensureJson(file, () => ({}))[name];
}

function ensureJson(file, make) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT')
      throw new StackError(`${file} cannot be read (${error.message}). Remove it, and a new one is made.`);
  }
  const made = make();
  writePrivate(file, made);
  return made;
}

function writePrivate(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, file);
}

module.exports = { ensurePassword, ensureSecrets, ensureTokens, keepSecret, secretNames };
