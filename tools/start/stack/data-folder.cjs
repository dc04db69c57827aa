const {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { StackError } = require('./errors.cjs');
const { identityOf } = require('./identity.cjs');
const { forgetSidecars, NAMES_FILES } = require('./names-file.cjs');

const LOCK = 'start.lock';
const LOG_LIMIT = 50 * 1024 * 1024;

/** What a stack writes. Nothing else in the folder is ever removed: `--data` may name a folder that holds more. */
const CONTENTS = [
  'kafka',
  'logs',
  'mailbox',
  ...NAMES_FILES,
  'passwords.json',
  'postgres',
  'postgres.new',
  'processes.json',
  'prometheus',
  'redis',
  'run.json',
  'scheduler',
  'secrets.json',
  'sidecars',
  'state',
  'tokens.json',
];

/**
 * Takes the data folder for this process, or says who has it.
 * @param {string} dataDir made when absent
 * @param {{ url?: string, advice?: string }} about for the message to the next one: where the page is, and what else to do than to stop it
 * @throws {StackError} when a living stack uses the folder
 */
function lockDataFolder(dataDir, about) {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, LOCK);
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ ...about, pid: process.pid, identity: identityOf(process.pid) }));
  try {
    takeLock(mine, file, dataDir);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A link appears with its contents, unlike a file that is made and then written. */
function takeLock(mine, file, dataDir) {
  for (let tries = 0; tries < 3; tries++) {
    try {
      linkSync(mine, file);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw new StackError(`cannot write to the data folder ${dataDir}: ${error.message}`);
    }
    const holder = readHolder(file);
    if (holder && identityOf(holder.pid) === holder.identity) throw inUse(dataDir, holder);
    rmSync(file, { force: true });
  }
  throw new StackError(`the data folder ${dataDir} is being taken by another start at this moment`);
}

function inUse(dataDir, { pid, url, advice }) {
  const second = 'start a second one beside it: npm start -- --port 8081 --data .errand/second';
  return new StackError(
    `Errand already runs on the data folder ${dataDir} (pid ${pid}${url ? `, ${url}` : ''}).\n` +
      `Stop it first (Ctrl-C there, or: kill ${pid}), or ${advice ?? second}`,
  );
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} dataDir */
const unlockDataFolder = (dataDir) => rmSync(path.join(dataDir, LOCK), { force: true });

/** @param {string} dataDir removes everything a stack has stored there */
function resetDataFolder(dataDir) {
  for (const name of CONTENTS) rmSync(path.join(dataDir, name), { recursive: true, force: true });
}

/**
 * Makes the folders that programs expect, forgets where the last stack's sidecars were, and puts big logs aside.
 * @param {string} dataDir
 */
function prepareDataFolder(dataDir) {
  for (const name of ['state', 'logs']) mkdirSync(path.join(dataDir, name), { recursive: true });
  forgetSidecars(dataDir);
  const logs = path.join(dataDir, 'logs');
  for (const name of readdirSync(logs).filter((one) => one.endsWith('.jsonl'))) {
    const file = path.join(logs, name);
    if (statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.old`);
  }
}

module.exports = { lockDataFolder, unlockDataFolder, resetDataFolder, prepareDataFolder };
