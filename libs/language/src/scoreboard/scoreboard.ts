import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ExampleError, examplesOf } from './example.js';
import { score } from './score.js';
import { speed } from './speed.js';
import { misses, table, type ScoredFile } from './table.js';

const USAGE = `Usage: npm run language -- [--file <path>]

  --file <path>  lines of {"say": "…", "expect": {…}} instead of the library's own examples;
                 a line may have "now", "timeZone", "locale" and "lists" of its own`;

function filesOf(folder: string, file: string | undefined): string[] {
  if (file !== undefined) return [file];
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => path.join(folder, name));
}

function scoredFile(file: string): ScoredFile {
  const name = path.basename(file, '.jsonl');
  return { name, scored: examplesOf(readFileSync(file, 'utf8'), file).map(score) };
}

/** What the user can mend: a line, a path, an option; those of the system have a code. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof ExampleError) return error.message;
  const isSystems = typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
  return isSystems ? String(error.message) : undefined;
}

/**
 * Runs `npm run language`.
 * @param args the folder of the examples, then the words of the command line
 * @param out receives the scoreboard
 * @param err receives what is wrong
 * @returns the exit status: 0, 1 when an example is not understood as it should be, 2 when it could not be read
 */
export function run(args: readonly string[], out: (line: string) => void, err: (line: string) => void): number {
  try {
    const [folder = '.', ...rest] = args;
    const options = { file: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values } = parseArgs({ args: rest, options });
    if (values.help) {
      out(USAGE);
      return 0;
    }
    const files = filesOf(folder, values.file).map(scoredFile);
    const missed = misses(files);
    const lines = [...missed, ...table(files), ...speed(files.flatMap(({ scored }) => scored))];
    for (const line of lines) out(line);
    return missed.length > 0 ? 1 : 0;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    err(`${reason}\n\n${USAGE}`);
    return 2;
  }
}
