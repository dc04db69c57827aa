import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = '/sys/fs/cgroup';

/** @returns {string[]} folders of the hierarchies of this version; a machine may have both */
const mounted = (version) =>
  readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, , type]) => type === version)
    .map(([, folder]) => folder);

/** @returns {string[]} folders of the hierarchies of version 1, empty on a machine with version 2 alone */
export const hierarchies = () => mounted('cgroup');

/** The kubelet makes the groups of pods, and wants the one above them to be there, with processors and memory to give. */
export async function makeControlGroup(name) {
  for (const folder of hierarchies()) await mkdir(path.join(folder, name), { recursive: true });
  const cpuset = path.join(ROOT, 'cpuset');
  if (!existsSync(path.join(cpuset, name))) return;
  for (const file of ['cpuset.cpus', 'cpuset.mems'])
    await writeFile(path.join(cpuset, name, file), await readFile(path.join(cpuset, file)));
}

/** A group is removed when its last process has ended. @returns {Promise<boolean>} whether all are gone: if not, try again */
export async function removeControlGroup(name) {
  const groups = [...mounted('cgroup'), ...mounted('cgroup2')].map((folder) => path.join(folder, name));
  for (const group of groups) await removeTree(group);
  return !groups.some((group) => existsSync(group));
}

async function removeTree(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await removeTree(path.join(folder, entry.name));
  await rmdir(folder).catch(() => undefined);
}
