import { readdir, readFile } from 'node:fs/promises';

/** A kernel's clock tick, USER_HZ: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * CPU time in ms that a process and its children have used, those that have ended included.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export async function cpuMillis(pid) {
  const own = await statOf(pid);
  if (!own) return 0;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(pids.map(statOf));
  const children = all.filter((stat) => stat?.parent === Number(pid));
  return [own, ...children].reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MS;
}

async function statOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (!text) return undefined;
  // The name before it, in parentheses, may hold anything.
  const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // utime, stime, cutime, cstime: fields 14 to 17
  return { parent: Number(parent), ticks: rest.slice(9, 13).reduce((sum, ticks) => sum + Number(ticks), 0) };
}
