const { createHash } = require('node:crypto');
const { createReadStream } = require('node:fs');
const { readFile, rename, stat, writeFile } = require('node:fs/promises');
const path = require('node:path');

/**
 * What lies in a cache folder and where it came from.
 * @typedef {{ source: string, inputs: string | null, files: Record<string, { sha256: string, size: number, mtimeMs: number }> }} Manifest
 */

const FILE = 'manifest.json';

/** @param {string} file @returns {Promise<string>} lower-case hex */
async function sha256(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}

/** @param {string} folder @returns {Promise<Manifest | null>} */
async function readManifest(folder) {
  try {
    return JSON.parse(await readFile(path.join(folder, FILE), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} folder @param {string[]} names the files to seal
 * @param {{ source: string, inputs?: string | null }} about
 */
async function writeManifest(folder, names, { source, inputs = null }) {
  /** @type {Manifest} */
  const manifest = { source, inputs, files: {} };
  for (const name of names) {
    const file = path.join(folder, name);
    const { size, mtimeMs } = await stat(file);
    manifest.files[name] = { sha256: await sha256(file), size, mtimeMs };
  }
  const temporary = path.join(folder, `.${FILE}.${process.pid}`);
  await writeFile(temporary, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(temporary, path.join(folder, FILE));
}

/**
 * Are the named files those that were sealed? Size and time tell in a moment; only where they differ is the whole file read,
 * and a file with the right sum (copied, touched) is sealed again.
 *
 * @param {string} folder @param {string[]} names
 * @returns {Promise<Manifest | null>} null when the manifest or a file is missing or not what it was
 */
async function verify(folder, names) {
  const manifest = await readManifest(folder);
  if (!manifest) return null;
  let touched = false;
  for (const name of names) {
    const wanted = manifest.files?.[name];
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!wanted || !found || found.size !== wanted.size) return null;
    if (found.mtimeMs === wanted.mtimeMs) continue;
    if ((await sha256(file)) !== wanted.sha256) return null;
    touched = true;
  }
  if (touched) await writeManifest(folder, names, manifest);
  return manifest;
}

module.exports = { sha256, readManifest, writeManifest, verify };
