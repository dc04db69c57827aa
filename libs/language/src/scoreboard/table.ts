import type { Scored } from './score.js';

/** Examples of one file. */
export interface ScoredFile {
  name: string;
  scored: readonly Scored[];
}

const LANGUAGES: Readonly<Record<string, string>> = { en: 'English', de: 'German' };

/** The language that a file's name begins with. */
function languageOf(name: string): string {
  return LANGUAGES[name.slice(0, 2)] ?? 'several';
}

function intentOf({ example: { expect } }: Scored): string {
  return Array.isArray(expect) ? 'several' : expect.intent;
}

function row(name: string, scored: readonly Scored[]): string {
  const passed = scored.filter((one) => one.passed).length;
  const percent = scored.length > 0 ? (100 * passed) / scored.length : 100;
  return `  ${name.padEnd(24)}${String(passed).padStart(6)} / ${String(scored.length).padEnd(6)}${percent.toFixed(1).padStart(6)} %`;
}

function rows(files: readonly ScoredFile[], keyOf: (one: Scored, file: string) => string): string[] {
  const groups = new Map<string, Scored[]>();
  for (const { name, scored } of files) {
    for (const one of scored) groups.set(keyOf(one, name), [...(groups.get(keyOf(one, name)) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([key, scored]) => row(key, scored));
}

/** How many examples of each file, intent and language were understood. */
export function table(files: readonly ScoredFile[]): string[] {
  return [
    'by file',
    ...rows(files, (_, file) => file),
    'by intent',
    ...rows(files, intentOf),
    'by language',
    ...rows(files, (_, file) => languageOf(file)),
    row(
      'all',
      files.flatMap(({ scored }) => scored),
    ).replace(/^ {2}/, ''),
  ];
}

/** What was said, should have been understood, and was. */
export function misses(files: readonly ScoredFile[]): string[] {
  return files.flatMap(({ name, scored }) =>
    scored
      .filter(({ passed }) => !passed)
      .flatMap(({ example, got }) => [
        `${name}: ${example.say}`,
        `  expected ${JSON.stringify(example.expect)}`,
        `  got      ${JSON.stringify(got)}`,
      ]),
  );
}
