// What a bundle needs beside itself, as a package.json and a package-lock.json of its own, for `npm ci` in an image: the versions and
// sums of the repository's lock, for another processor than this one's as well.
// usage: node runtime-packages.mjs <bundle> <folder> [--cpu arm64] [--lock package-lock.json]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { external } from './external.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cpu: { type: 'string', default: process.arch }, lock: { type: 'string', default: 'package-lock.json' } },
});
const [bundle, folder] = positionals;
const code = await readFile(bundle, 'utf8');
const lock = JSON.parse(await readFile(values.lock, 'utf8'));
const names = external.filter((name) => code.includes(`require("${name}"`) || code.includes(`require("${name}/`));

const dependencies = Object.fromEntries(names.map((name) => [name, entryOf(name).version]));
const root = { name: 'runtime', version: '0.0.0', private: true, dependencies };
const packages = { '': root, ...closure(names) };
await mkdir(path.join(folder, 'node_modules'), { recursive: true });
await write('package.json', root);
await write('package-lock.json', {
  name: root.name,
  version: root.version,
  lockfileVersion: 3,
  requires: true,
  packages,
});
console.log(names.length > 0 ? Object.keys(packages).slice(1).join('\n') : 'nothing');

/** @returns {Record<string, object>} the lock's entries of these packages and of all that they need */
function closure(wanted, found = {}) {
  for (const name of wanted) {
    const key = `node_modules/${name}`;
    const entry = entryOf(name);
    if (key in found || !runsHere(entry)) continue;
    found[key] = { ...entry, ...optionalOf(entry) };
    closure(Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }), found);
  }
  return found;
}

/** `npm ci` misses an optional package that its lock names and does not have. */
function optionalOf({ optionalDependencies = {} }) {
  const here = Object.entries(optionalDependencies).filter(([name]) => runsHere(entryOf(name)));
  return here.length > 0 ? { optionalDependencies: Object.fromEntries(here) } : {};
}

function entryOf(name) {
  const entry = lock.packages[`node_modules/${name}`];
  if (!entry) throw new RangeError(`${values.lock} has no ${name}: run npm install`);
  return entry;
}

/** Images are Debian's: Linux with glibc. */
function runsHere({ os = ['linux'], cpu = [values.cpu], libc = ['glibc'] }) {
  return os.includes('linux') && cpu.includes(values.cpu) && libc.includes('glibc');
}

function write(name, content) {
  return writeFile(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
}
