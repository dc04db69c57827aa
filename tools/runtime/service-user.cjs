const { existsSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

/** PostgreSQL's own user where its package has made one, else the user that owns nothing. */
const NAMES = ['postgres', 'nobody'];

/**
 * Whom a program that refuses to run as root is run as.
 *
 * @param {string} [accounts] the text of /etc/passwd
 * @returns {{ name: string, uid: number, gid: number } | null} null when we are not root, or there is no such user
 */
function serviceUser(accounts) {
  if (process.getuid?.() !== 0) return null;
  const lines = (accounts ?? readFileSync('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const found = NAMES.map((name) => lines.find(([one]) => one === name)).find(Boolean);
  return found ? { name: found[0], uid: Number(found[2]), gid: Number(found[3]) } : null;
}

/**
 * The outermost folder on the way to `target` that other users may not pass through (`/root` is such a one).
 *
 * @param {string} target absolute @returns {string | null} null when everybody may
 */
function closedFolder(target) {
  const { root } = path.parse(target);
  const parts = path.dirname(target).slice(root.length).split(path.sep).filter(Boolean);
  const folders = parts.map((_, index) => path.join(root, ...parts.slice(0, index + 1)));
  return folders.find((folder) => existsSync(folder) && (statSync(folder).mode & 0o001) === 0) ?? null;
}

module.exports = { serviceUser, closedFolder };
