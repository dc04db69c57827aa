import { spawnSync } from 'node:child_process';
import { hierarchies } from './node/control-groups.mjs';

const SPACES = ['--mount', '--net', '--pid', '--ipc', '--fork', '--mount-proc'];

/** @returns {string | null} why there can be no cluster on this machine, null when there can */
export function whyNotHere() {
  if (process.platform !== 'linux') return 'it runs on Linux only';
  if (process.getuid() !== 0) return 'it needs root, for namespaces, mounts and control groups';
  if (hierarchies().length === 0) return 'it wants control groups of version 1, and this machine has version 2 alone';
  const { status, stderr, error } = spawnSync('unshare', [...SPACES, 'true'], { encoding: 'utf8' });
  if (status === 0) return null;
  return `namespaces cannot be made here: ${(error?.message ?? stderr).trim()}`;
}
