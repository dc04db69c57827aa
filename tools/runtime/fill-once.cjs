const path = require('node:path');
const { cacheRoot } = require('./cache.cjs');
const { withLock } = require('./lock.cjs');

/**
 * What is in a cache folder, else filled into it by one of several callers at once: the others wait, and find it there.
 *
 * @template T
 * @param {string} folder
 * @param {{ fromCache: () => Promise<T | null | undefined>, fill: () => Promise<unknown>, progress?: (text: string) => void, signal?: AbortSignal }} how
 * @returns {Promise<T | null | undefined>} what `fromCache` finds in the end
 */
async function fillOnce(folder, { fromCache, fill, progress = () => {}, signal }) {
  const cached = await fromCache();
  if (cached) return cached;
  const lock = path.join(cacheRoot(), `.lock-${path.basename(folder)}`);
  const once = async () => {
    const meanwhile = await fromCache();
    if (meanwhile) return meanwhile;
    await fill();
    return fromCache();
  };
  return withLock(lock, once, { onWait: () => progress('another process is getting it; waiting'), signal });
}

module.exports = { fillOnce };
