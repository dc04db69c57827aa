const { mkdirSync, openSync, closeSync, readFileSync, unlinkSync, writeSync } = require('node:fs');
const net = require('node:net');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { isAlive } = require('../../runtime/lock.cjs');

/** Below what Linux (32768) and macOS (49152) hand out for outgoing connections, so that none of those takes a port we picked. */
const FIRST = 18_000;
const LAST = 31_999;

const claims = path.join(tmpdir(), `errand-ports-${process.getuid?.() ?? 'all'}`);
const ours = new Set();

/** @type {typeof import('../index.cjs').freePorts} */
async function freePorts(count) {
  mkdirSync(claims, { recursive: true });
  const found = [];
  for (let tries = 0; found.length < count; tries++) {
    if (tries > 4_000) throw new RangeError(`no ${count} free ports between ${FIRST} and ${LAST}`);
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1));
    if (!claim(port)) continue;
    if (await isFree(port)) found.push(port);
    else release(port);
  }
  return found;
}

/**
 * A file per port keeps two stacks that start at the same moment apart: between choosing a port and listening on it lie seconds.
 * The claim of a process that has died counts for nothing.
 */
function claim(port) {
  const file = path.join(claims, String(port));
  for (let tries = 0; tries < 2; tries++) {
    try {
      const descriptor = openSync(file, 'wx');
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      ours.add(port);
      return true;
    } catch {
      if (ours.has(port) || !removeStale(file)) return false;
    }
  }
  return false;
}

function removeStale(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid && isAlive(pid)) return false;
    unlinkSync(file);
    return true;
  } catch {
    return false;
  }
}

function release(port) {
  ours.delete(port);
  try {
    unlinkSync(path.join(claims, String(port)));
  } catch {
    // Somebody has cleaned up.
  }
}

process.on('exit', () => {
  for (const port of ours) release(port);
});

/** @type {typeof import('../index.cjs').isFree} */
function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = net.createServer();
    // An address that this machine does not have (IPv6) is in nobody's use.
    server.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

module.exports = { freePorts, isFree };
