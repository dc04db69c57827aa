import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * The projects that these files affect, themselves and all that import them, asked of Nx. It is asked of sources only: it also counts
 * what a project's tests read, such as deploy/dapr.
 *
 * @param {string[]} files relative to `root`
 * @param {string} root
 * @returns {string[]}
 */
export function nxProjects(files, root) {
  const sources = files.filter((file) => /^(apps|libs)\//.test(file));
  if (sources.length === 0) return [];
  const nx = path.join(root, 'node_modules', '.bin', 'nx');
  const args = [nx, 'show', 'projects', '--affected', `--files=${sources.join(',')}`, '--json'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' }));
}
