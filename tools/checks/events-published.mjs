// Fails if a published schema or golden sample of an event was changed or removed since a base commit. The unit tests of
// libs/events hold the files against schemas/published.json; this holds that list against the one on the base.
// usage: node tools/checks/events-published.mjs [base, default origin/main], in the root of the repository
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LIST = 'libs/events/schemas/published.json';
const base = process.argv[2] ?? 'origin/main';

function git(...args) {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

function stop(code, message) {
  (code ? console.error : console.log)(message);
  process.exit(code);
}

if (git('rev-parse', '--verify', '--end-of-options', `${base}^{commit}`) === undefined) {
  stop(2, `No commit "${base}": fetch it (a shallow clone lacks it), or name another base.`);
}
const before = git('show', `${base}:${LIST}`);
if (before === undefined) stop(0, `Nothing was published at ${base}.`);

const published = Object.entries(JSON.parse(before));
const now = JSON.parse(readFileSync(LIST, 'utf8'));
const broken = published.filter(([path, hash]) => now[path] !== hash).map(([path]) => `  ${path}`);
if (broken.length) {
  stop(
    1,
    `Published at ${base} and no longer the same:\n${broken.join('\n')}\n` +
      'Restore them. For a new optional field raise the minor version in the catalog, for any other change add a new ' +
      'major version with an upcast (see libs/events/README.md).',
  );
}
console.log(`All ${published.length} schemas and samples published at ${base} are unchanged.`);
