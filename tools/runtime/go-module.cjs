const { createHash } = require('node:crypto');
const { createWriteStream } = require('node:fs');
const { chmod, mkdir, rename, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { ChecksumError } = require('./errors.cjs');
const { get } = require('./release.cjs');
const { readZip } = require('./zip.cjs');

const DOWNLOAD_MS = 10 * 60_000;

/**
 * A Go module's files, from GOPROXY, checked against the sum that is pinned for it.
 *
 * @param {{ name: string, version: string, sum: string }} module `sum` as in go.sum
 * @param {string} target the folder to make
 * @param {{ signal?: AbortSignal }} options
 * @throws {ChecksumError} when the archive is not the pinned one; a fetch error when no proxy can be reached
 * @see https://go.dev/ref/mod#goproxy-protocol
 */
async function fetchModule({ name, version, sum }, target, { signal }) {
  const zip = `${target}.zip`;
  try {
    const response = await get(`${proxy()}/${name}/@v/${version}.zip`, DOWNLOAD_MS, signal);
    await pipeline(Readable.fromWeb(response.body), createWriteStream(zip));
    await unpack(zip, `${name}@${version}/`, target, sum);
  } finally {
    await rm(zip, { force: true });
  }
}

/** The first address in GOPROXY: what a company's mirror is set up as. */
function proxy() {
  const first = (process.env.GOPROXY ?? '').split(/[,|]/).find((entry) => /^https?:\/\//.test(entry));
  return (first ?? 'https://proxy.golang.org').replace(/\/$/, '');
}

/** Nothing is run, or left, when the sum is wrong: the files land under a name of their own until it has been checked. */
async function unpack(zip, prefix, target, wanted) {
  const lines = [];
  const temporary = `${target}.unchecked`;
  const made = new Set();
  for await (const { name, data } of readZip(zip)) {
    lines.push(`${createHash('sha256').update(data).digest('hex')}  ${name}\n`);
    const relative = name.slice(prefix.length);
    const file = path.join(temporary, relative);
    if (!name.startsWith(prefix) || !file.startsWith(temporary + path.sep))
      throw new ChecksumError(name, `a path in ${prefix}`, name);
    if (!made.has(path.dirname(file))) await mkdir(path.dirname(file), { recursive: true });
    made.add(path.dirname(file));
    await writeFile(file, data);
    if (/^(bin|pkg\/tool)\//.test(relative)) await chmod(file, 0o755);
  }
  const got = directoryHash(lines);
  if (got !== wanted) throw new ChecksumError(`Go module ${prefix}`, wanted, got);
  await rename(temporary, target);
}

/**
 * Go's `h1:` sum of a module zip: SHA-256 over the sorted lines `<hex of the file>  <name>`.
 * @param {string[]} lines @returns {string}
 * @see https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
function directoryHash(lines) {
  const byName = (a, b) => (a.slice(66) < b.slice(66) ? -1 : 1);
  return `h1:${createHash('sha256')
    .update([...lines].sort(byName).join(''))
    .digest('base64')}`;
}

module.exports = { fetchModule, directoryHash, unpack };
