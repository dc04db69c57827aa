import { readFileSync } from 'node:fs';
import { UsageError } from './usage.error.mjs';

/**
 * Extra environment for every app, for tests: the file that ERRAND_ENV_FILE names, a KEY=VALUE on each line, `#` for comments.
 *
 * @param {string | undefined} file
 * @returns {Record<string, string>}
 * @throws {UsageError} naming the file and line
 */
export function readEnvironmentFile(file) {
  if (!file) return {};
  const entries = readText(file)
    .split('\n')
    .map((line, index) => [line.trim(), index + 1])
    .filter(([line]) => line && !line.startsWith('#'))
    .map(([line, number]) => {
      const found = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line);
      if (!found) throw new UsageError(`ERRAND_ENV_FILE ${file}, line ${number}: expected KEY=VALUE`);
      return [found[1], found[2]];
    });
  return Object.fromEntries(entries);
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`ERRAND_ENV_FILE ${file} cannot be read: ${error.message}`);
  }
}
