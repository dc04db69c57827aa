import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of what is published, relative to this library. */
export const SCHEMAS = 'schemas';
/** Golden samples: one CloudEvent a file, `<type>.json` or `<type>.<name>.json`. */
export const SAMPLES = 'src/samples';
/** The list of what is published. */
export const PUBLISHED = `${SCHEMAS}/published.json`;

/**
 * All schemas and golden samples on disk.
 * @param root folder of this library.
 * @returns path relative to `root` -> text, in the order of the paths.
 */
export function contractFiles(root: string): Map<string, string> {
  const paths = [SCHEMAS, SAMPLES].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  return new Map(
    paths
      .filter((path) => path !== PUBLISHED)
      .sort()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
