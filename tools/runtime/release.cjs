const { createWriteStream } = require('node:fs');
const { chmod, mkdtemp, rename, rm } = require('node:fs/promises');
const path = require('node:path');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { ChecksumError } = require('./errors.cjs');
const { sha256 } = require('./manifest.cjs');
const { goPlatform } = require('./cache.cjs');
const { run } = require('./run.cjs');

/** How long the first, small request may take: a network that refuses should cost seconds. */
const REACH_MS = 8_000;
const DOWNLOAD_MS = 10 * 60_000;

/**
 * Downloads the official release archives, checks them against the sums published beside them, and unpacks the programs.
 *
 * @param {string} folder where the programs go
 * @param {{ version: string, releases: string, names: string[], signal?: AbortSignal, progress: (text: string) => void }} options
 * @throws {ChecksumError} when an archive is not the published one; any fetch error when the site cannot be reached
 */
async function downloadRelease(folder, { version, releases, names, signal, progress }) {
  const { os, arch } = goPlatform();
  for (const name of names) {
    const archive = `${name}_${os}_${arch}.tar.gz`;
    const url = `${releases}/v${version}/${archive}`;
    const wanted = /[0-9a-f]{64}/.exec(await (await get(`${url}.sha256`, REACH_MS, signal)).text())?.[0];
    if (!wanted) throw new ChecksumError(archive, 'a published sum', 'none');
    progress(`downloading ${archive}`);
    await unpackChecked(url, wanted, { folder, name, archive, signal });
  }
}

async function unpackChecked(url, wanted, { folder, name, archive, signal }) {
  const temporary = await mkdtemp(path.join(folder, '.download-'));
  try {
    const file = path.join(temporary, archive);
    await pipeline(Readable.fromWeb((await get(url, DOWNLOAD_MS, signal)).body), createWriteStream(file));
    const got = await sha256(file);
    if (got !== wanted) throw new ChecksumError(archive, wanted, got);
    await run('tar', ['-xzf', file, '-C', temporary], { signal });
    await chmod(path.join(temporary, name), 0o755);
    await rename(path.join(temporary, name), path.join(folder, name));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function get(url, timeoutMs, signal) {
  const limits = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
  const response = await fetch(url, { signal: AbortSignal.any(limits) });
  if (!response.ok) throw new TypeError(`${url} answered ${response.status}`);
  return response;
}

module.exports = { downloadRelease, get };
