const http = require('node:http');
const net = require('node:net');
const { setTimeout: delay } = require('node:timers/promises');
const { TimeoutError } = require('./errors.cjs');

/** @type {typeof import('../index.cjs').waitFor} */
async function waitFor(check, { what, timeoutMs = 30_000, everyMs = 50, signal } = {}) {
  const end = Date.now() + timeoutMs;
  let last;
  for (;;) {
    signal?.throwIfAborted();
    try {
      const result = await check();
      if (result) return result;
    } catch (error) {
      last = error.message;
    }
    if (Date.now() > end) throw new TimeoutError(what ?? 'a condition', timeoutMs, last);
    await delay(everyMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

/**
 * @param {number} port on 127.0.0.1 @param {string} path
 * @returns {Promise<number>} the status of a GET; rejects when nothing answers within two seconds
 */
function httpStatus(port, path) {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path, agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('timeout', () => request.destroy(new Error(`GET ${path} took over 2 s`)));
    request.on('error', reject);
  });
}

/**
 * Sends one line to a TCP port of this machine.
 * @param {number} port @param {string} line
 * @returns {Promise<string>} what came back first
 */
function tcpAsk(port, line) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port });
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer within 2 s')));
    socket.on('connect', () => socket.write(line));
    socket.on('error', reject);
    socket.on('data', (data) => {
      resolve(String(data));
      socket.destroy();
    });
  });
}

module.exports = { waitFor, httpStatus, tcpAsk };
