const { cacheFolder } = require('./cache.cjs');
const { unpackDebian } = require('./debian-package.cjs');
const { fillOnce } = require('./fill-once.cjs');

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
  const found = await fillOnce(folder, {
    fromCache: () => fromCache(folder),
    fill: () => unpackDebian(folder, wanted, { progress, signal }),
    progress,
    signal,
  });
  if (!found) throw new Error('it was unpacked but does not run');
  return found;
}

module.exports = { fromDebian };
