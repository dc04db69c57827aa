const path = require('node:path');
const { onPath, run } = require('./run.cjs');
const { atLeast } = require('./versions.cjs');

/**
 * Looks for Java: JAVA_HOME first, then PATH.
 *
 * @param {string} least e.g. `17.0.0`
 * @returns {Promise<{ java: string, version: string } | { reason: string }>}
 */
async function findJava(least) {
  const home = process.env.JAVA_HOME;
  const candidates = [home && path.join(home, 'bin', 'java'), onPath('java')].filter(Boolean);
  const reasons = [];
  for (const java of candidates) {
    // `--version` is unknown to Java 8, which is too old anyway.
    const says = await run(java, ['--version'], { timeoutMs: 20_000 }).catch(() => '');
    const version = /\b(\d+(?:\.\d+)*)/.exec(says)?.[1];
    if (version && atLeast(`${version}.0`, least)) return { java, version };
    reasons.push(
      `${java} is ${version ? `Java ${version}` : 'broken or very old'}; ${parseInt(least)} or newer is needed`,
    );
  }
  return { reason: reasons.join('; ') || 'no java in JAVA_HOME or on PATH' };
}

module.exports = { findJava };
