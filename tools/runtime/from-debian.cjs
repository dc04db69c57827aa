const path = require('node:path');
const { cacheFolder, cacheRoot } = require('./cache.cjs');
const { unpackDebian } = require('./debian-package.cjs');
const { withLock } = require('./lock.cjs');

/**
 * A program of a Debian package: the one in the cache, else unpacked into it, by one of several callers at once.
 *
 * @template Found
 * @param {string} name of its folder in the cache
 * @param {import('./debian-package.cjs').Wanted} wanted
 * @param {(folder: string) => Promise<Found | null>} fromCache finds it there, null when it is missing or broken
 * @param {{ signal?: AbortSignal, progress: (text: string) => void }} options
 * @returns {Promise<Found>}
 * @throws {Error} when it cannot be had, or does not run here
 */
async function fromDebian(name, wanted, fromCache, { progress, signal }) {
  const folder = cacheFolder(name);
  const fill = async () => {
    const meanwhile = await fromCache(folder);
    if (meanwhile) return meanwhile;
    await unpackDebian(folder, wanted, { progress, signal });
    return fromCache(folder);
  };
  const onWait = () => progress('another process is getting it; waiting');
  const lock = path.join(cacheRoot(), `.lock-${path.basename(folder)}`);
  const found = (await fromCache(folder)) ?? (await withLock(lock, fill, { onWait, signal }));
  if (!found) throw new Error('it was unpacked but does not run');
  return found;
}

module.exports = { fromDebian };
