const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { setTimeout: delay } = require('node:timers/promises');
const { killGroup } = require('../../runtime/run.cjs');
const { identityOf } = require('./identity.cjs');

/** Private twin of run.json: when each process was started, so that a later start ends ours and never another's with the same pid. */
const OWNED = 'processes.json';

/**
 * @param {string} dataDir
 * @param {import('../index.cjs').ManagedProcess[]} processes those that run are written
 */
function writeRunFile(dataDir, processes) {
  const running = processes.filter((one) => one.running && one.pid);
  const rows = running.map(({ name, kind, replica, pid, port, log }) => ({ name, kind, replica, pid, port, log }));
  writeAtomically(
    path.join(dataDir, OWNED),
    running.map(({ name, kind, pid }) => ({ name, kind, pid, identity: identityOf(pid) })),
  );
  writeAtomically(path.join(dataDir, 'run.json'), rows);
}

/** @param {string} dataDir */
function removeRunFile(dataDir) {
  for (const name of ['run.json', OWNED]) rmSync(path.join(dataDir, name), { force: true });
}

/** Apps first, what they need last. */
const ORDER = ['app', 'sidecar', 'scheduler', 'broker', 'store'];

/**
 * Ends what an earlier start that was killed has left running on this data folder.
 * @param {string} dataDir
 * @returns {Promise<string[]>} names of what was ended
 */
async function endLeftovers(dataDir) {
  const alive = readOwned(dataDir).filter((one) => one.identity && identityOf(one.pid) === one.identity);
  for (const kind of ORDER) await end(alive.filter((one) => one.kind === kind));
  removeRunFile(dataDir);
  return alive.map((one) => one.name);
}

async function end(processes) {
  for (const { pid } of processes) {
    killGroup(pid, 'SIGTERM');
    killGroup(pid, 'SIGCONT');
  }
  const until = Date.now() + 6_000;
  const left = () => processes.filter((one) => identityOf(one.pid) === one.identity);
  while (left().length > 0 && Date.now() < until) await delay(50);
  for (const { pid } of left()) killGroup(pid, 'SIGKILL');
  while (left().length > 0) await delay(20);
}

function readOwned(dataDir) {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, OWNED), 'utf8'));
  } catch {
    return [];
  }
}

function writeAtomically(file, value) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(temporary, file);
}

module.exports = { writeRunFile, removeRunFile, endLeftovers };
