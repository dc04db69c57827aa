const { spawn } = require('node:child_process');
const { CommandError } = require('./errors.cjs');

/** Leaders of the groups that run now: they do not outlive this process. */
const running = new Set();
process.on('exit', () => {
  for (const pid of running) killGroup(pid, 'SIGKILL');
});

/**
 * Runs a command to its end, in a process group of its own so that the terminal's Ctrl-C reaches only us.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, user?: { uid: number, gid: number } | null, signal?: AbortSignal, timeoutMs?: number,
 *   onLine?: (line: string) => void }} [options]
 *   `user`: whom to run it as, when we are root; `signal` ends the whole group; `onLine` sees every line of output as it comes
 * @returns {Promise<string>} standard output
 * @throws {CommandError} on any exit status but 0, with the last lines of output; the abort reason when `signal` fired
 */
function run(command, args, { cwd, env = process.env, user, signal, timeoutMs = 0, onLine } = {}) {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const { uid, gid } = user ?? {};
    const child = spawn(command, args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child.pid);
    let out = '';
    let all = '';
    const take = (keep) => (chunk) => {
      all = (all + chunk).slice(-65_536);
      if (keep) out += chunk;
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim());
    };
    child.stdout.setEncoding('utf8').on('data', take(true));
    child.stderr.setEncoding('utf8').on('data', take(false));

    const end = (how) => killGroup(child.pid, how);
    const onAbort = () => end('SIGTERM');
    signal?.addEventListener('abort', onAbort, { once: true });
    const timer = timeoutMs > 0 ? setTimeout(() => end('SIGKILL'), timeoutMs) : undefined;
    const settle = (error) => {
      clearTimeout(timer);
      running.delete(child.pid);
      signal?.removeEventListener('abort', onAbort);
      if (signal?.aborted) reject(signal.reason);
      else if (error) reject(error);
      else resolve(out);
    };
    child.on('error', (error) => settle(new CommandError([command, ...args].join(' '), error.message, all)));
    child.on('close', (code, killedBy) =>
      settle(code === 0 ? undefined : new CommandError([command, ...args].join(' '), killedBy ?? code, all)),
    );
  });
}

/** @param {number | undefined} pid leader of the group @param {NodeJS.Signals} how */
function killGroup(pid, how) {
  if (!pid) return;
  try {
    process.kill(-pid, how);
  } catch {
    // Already gone.
  }
}

/** @param {string} name a program @returns {string | null} its path on PATH */
function onPath(name) {
  const { accessSync, constants } = require('node:fs');
  const path = require('node:path');
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

module.exports = { run, killGroup, onPath };
