import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathCheck } from './known-paths.mjs';
import { ROOT, trackedFiles } from './pages.mjs';

const readJson = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** What `npm` and `nx` know here. */
export function readWorkspace(files = trackedFiles()) {
  const projects = files.filter((file) => path.basename(file) === 'project.json').map(readJson);
  return {
    /** @type {Record<string, string>} */
    scripts: readJson('package.json').scripts,
    /** @type {Map<string, string[]>} targets by project */
    projects: new Map(projects.map(({ name, targets }) => [name, Object.keys(targets)])),
    files: new Set(files),
    checkPath: pathCheck(files),
  };
}
