const { existsSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const { onPath, run } = require('./run.cjs');

/**
 * Looks for the pinned Dapr among what the user has installed: `~/.dapr/bin`, then PATH. The scheduler prints no version,
 * so it is taken only beside a daprd of the right one (`dapr init --slim` puts both there).
 *
 * @param {string} version
 * @returns {Promise<{ daprd: string, scheduler: string } | { reason: string }>}
 */
async function findInstalled(version) {
  const found = onPath('daprd');
  const folders = [path.join(homedir(), '.dapr', 'bin'), ...(found ? [path.dirname(found)] : [])];
  const reasons = [];
  for (const folder of folders) {
    const daprd = path.join(folder, 'daprd');
    const scheduler = path.join(folder, 'scheduler');
    if (!existsSync(daprd)) continue;
    const says = (await run(daprd, ['--version'], { timeoutMs: 10_000 }).catch(() => 'no version')).trim();
    if (says !== version) reasons.push(`${daprd} is ${says}`);
    else if (!existsSync(scheduler)) reasons.push(`${folder} has daprd but no scheduler`);
    else return { daprd, scheduler };
  }
  return { reason: reasons.join('; ') || 'no daprd in ~/.dapr/bin or on PATH' };
}

module.exports = { findInstalled };
