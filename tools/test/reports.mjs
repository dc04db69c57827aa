import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Logs of checks that print TAP. */
const TAP = ['tools.log', 'cluster.log'];

/** Sums the counts of every report in the folder: Jest's JSON, and the TAP output of node's own runner. */
export async function readReports(folder) {
  const files = await readdir(folder, { recursive: true });
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const counts = await countsOf(path.join(folder, file));
    for (const key of Object.keys(sums)) sums[key] += counts[key];
  }
  return sums;
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

async function countsOf(file) {
  if (file.endsWith('.json')) return jestCounts(JSON.parse(await readFile(file, 'utf8')));
  if (TAP.includes(path.basename(file))) return tapCounts(await readFile(file, 'utf8'));
  return { passed: 0, failed: 0, skipped: 0 };
}

/** A suite that could not run at all has no tests to count: it counts as one that failed. */
function jestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    skipped: numPendingTests + numTodoTests,
  };
}

export function tapCounts(text) {
  const sum = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: sum('pass'), failed: sum('fail') + sum('cancelled'), skipped: sum('skipped') + sum('todo') };
}
