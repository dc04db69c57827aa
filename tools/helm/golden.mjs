// `node tools/helm/golden.mjs` renders every chart with every place's values into deploy/helm/golden: what a change of a chart changes
// in a cluster is seen in its diff.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHARTS, render } from './helm.mjs';
import { PLACES, releases } from './releases.mjs';

export const GOLDEN = path.join(CHARTS, 'golden');

/** @returns {Promise<Map<string, string>>} file -> what it has to hold */
export async function renderGolden() {
  const files = new Map();
  for (const place of PLACES) {
    for (const release of releases(place)) files.set(`${place}/${release.name}.yaml`, await render(release));
  }
  return files;
}

async function main() {
  const files = await renderGolden();
  await rm(GOLDEN, { recursive: true, force: true });
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(GOLDEN, file)), { recursive: true });
    await writeFile(path.join(GOLDEN, file), text);
  }
  console.log(`${files.size} files in ${GOLDEN}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
