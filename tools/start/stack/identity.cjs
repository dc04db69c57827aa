const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

/**
 * What tells a process from a later one with the same pid: when it was started.
 *
 * @param {number} pid
 * @returns {string | null} null when no such process lives (a zombie does not)
 */
function identityOf(pid) {
  if (process.platform !== 'linux') return startedAt(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${bootId()}/${fields[19]}`;
  } catch {
    return null;
  }
}

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function startedAt(pid) {
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return !state || state.startsWith('Z') ? null : started.join(' ');
  } catch {
    return null;
  }
}

module.exports = { identityOf };
