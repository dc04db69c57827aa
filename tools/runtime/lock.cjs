const { mkdir, readFile, rm, stat, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { setTimeout: delay } = require('node:timers/promises');

/** A lock folder without an owner file is one whose maker died between two system calls, or is about to write it. */
const OWNERLESS_MS = 5_000;

/**
 * Runs `work` while holding a lock that is a folder (mkdir is atomic), so that several processes do not build the same thing at once.
 * A lock whose owner has died is taken over.
 *
 * @template T
 * @param {string} folder the lock; its parent is made when absent
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (pid: number | null) => void, signal?: AbortSignal, pollMs?: number }} [options] `onWait` is called once when another holds it
 * @returns {Promise<T>}
 */
async function withLock(folder, work, { onWait, signal, pollMs = 200 } = {}) {
  await mkdir(path.dirname(folder), { recursive: true });
  let told = false;
  while (!(await acquire(folder))) {
    signal?.throwIfAborted();
    if (await breakStale(folder)) continue;
    if (!told) onWait?.(await ownerOf(folder));
    told = true;
    await delay(pollMs, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function acquire(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(path.join(folder, 'pid'), String(process.pid));
  return true;
}

/** @returns {Promise<number | null>} */
async function ownerOf(folder) {
  const text = await readFile(path.join(folder, 'pid'), 'utf8').catch(() => '');
  return Number(text) || null;
}

async function isStale(folder) {
  const pid = await ownerOf(folder);
  if (pid) return !isAlive(pid);
  const made = await stat(folder).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > OWNERLESS_MS;
}

/** Removes a dead owner's lock. A second folder keeps two waiters from removing one after the other has already taken it anew. */
async function breakStale(folder) {
  if (!(await isStale(folder))) return false;
  const guard = `${folder}.breaking`;
  try {
    await mkdir(guard);
  } catch {
    const made = await stat(guard).catch(() => null);
    if (made && Date.now() - made.mtimeMs > OWNERLESS_MS) await rm(guard, { recursive: true, force: true });
    return false;
  }
  try {
    if (await isStale(folder)) await rm(folder, { recursive: true, force: true });
    return true;
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

/** @param {number} pid @returns {boolean} a zombie counts as alive until its parent has fetched it */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

module.exports = { withLock, isAlive };
