import { constants, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

/** What a browser has to load before anything is there. */
const SCRIPT_BYTES = 200_000;

/** Fails a build whose first load of script, compressed, is over the budget. What is loaded later, by `import()`, does not count. */
export function budget(): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle: (_options, bundle) => {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
      const bytes = [...firstLoad(chunks)].reduce((sum, { code }) => sum + compressed(code), 0);
      const said = `first load: ${kilobytes(bytes)} of script, compressed (budget ${kilobytes(SCRIPT_BYTES)})`;
      if (bytes > SCRIPT_BYTES)
        throw new Error(`${said}. Load what is rarely seen by import(), or find what came in: npx vite build --debug`);
      console.log(said);
    },
  };
}

/** The entry, and all that it imports before it runs. */
function firstLoad(chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<Chunk>(chunks.filter(({ isEntry }) => isEntry));
  // A set goes on to what is added while it is walked.
  for (const { imports } of loaded) for (const name of imports) if (byName.has(name)) loaded.add(byName.get(name)!);
  return loaded;
}

const compressed = (code: string): number => gzipSync(code, { level: constants.Z_BEST_COMPRESSION }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
