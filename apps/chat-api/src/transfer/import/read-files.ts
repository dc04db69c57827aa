import { createHash } from 'node:crypto';
import { TASK_LIMITS } from '@errand/events';
import { listOfFile } from '../todoist/list-of-file.js';
import { findingAt } from './finding-at.js';
import { UnreadableFileError } from './import.errors.js';
import type { Candidate, FileContent, Finding, ImportFormat, ParsedFile, ReadContext } from './parsed-file.js';
import { formatOf, readFile } from './read-file.js';
import { withinLimit } from './within-limit.js';

/** A file with its name. */
export interface NamedText {
  name: string;
  text: string;
}

/** What ids are derived from where a file has none: the same text, the same ids. */
export const seedOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Reads several files as one, such as the projects of a Todoist backup. One that cannot be read is left out and named, as a bad line is; the
 * others are read all the same.
 *
 * @param format of all of them; told by what is in each when undefined
 * @throws UnreadableFileError when there are too many tasks
 */
export async function readFiles(
  files: readonly NamedText[],
  format: ImportFormat | undefined,
  context: ReadContext,
): Promise<ParsedFile> {
  const together = new Together();
  for (const file of files) await together.take(file, format ?? formatOf(file.text), context);
  return withinLimit(together.parsed, 'Import some of the files, then the others.');
}

class Together {
  private readonly candidates: Candidate[] = [];
  private readonly findings: Finding[] = [];
  private readonly files: FileContent[] = [];
  private readonly seeds = new Set<string>();
  private readonly placeOf = new Map<string, string>();
  private readonly others: Pick<ParsedFile, 'settings' | 'shelf'> = {};

  get parsed(): ParsedFile {
    const { candidates, findings, files, others } = this;
    return { candidates, findings, files, ...others };
  }

  async take({ name, text }: NamedText, format: ImportFormat, context: ReadContext): Promise<void> {
    const list = format === 'todoist' ? this.listFor(name) : undefined;
    const own = { ...context, seed: this.seedFor(name, text), ...(list && { list }) };
    const read = await readFile(text, format, own).catch((error: unknown) => this.leaveOut(name, error));
    const before = this.candidates.length;
    this.findings.push(...read.findings.map((finding) => ({ ...finding, file: name })));
    for (const candidate of read.candidates) this.add({ ...candidate, file: name });
    this.files.push({ name, ...(list && { list }), total: this.candidates.length - before });
    this.keepOthers(read);
  }

  private keepOthers({ settings, shelf }: ParsedFile): void {
    const { others } = this;
    if (settings) others.settings = { ...others.settings, ...settings };
    if (!shelf) return;
    const { lists = [], filters = [] } = others.shelf ?? {};
    others.shelf = { lists: [...lists, ...(shelf.lists ?? [])], filters: [...filters, ...(shelf.filters ?? [])] };
  }

  /** Two projects may say the same word by word: the second is told from the first by its name. */
  private seedFor(name: string, text: string): string {
    const seed = seedOf(text);
    if (!this.seeds.has(seed)) {
      this.seeds.add(seed);
      return seed;
    }
    return seedOf(JSON.stringify([name, text]));
  }

  private listFor(name: string): string | undefined {
    const list = listOfFile(name);
    const short = list && [...list].slice(0, TASK_LIMITS.list).join('').trim();
    if (list && short !== list) {
      const message = `The name of its project is longer than ${TASK_LIMITS.list} characters, so the list's is shorter.`;
      const remedy = 'Rename the file to call the list otherwise.';
      this.findings.push(findingAt({ file: name, line: 1, subject: list, effect: 'changed', message, remedy }));
    }
    return short;
  }

  private leaveOut(name: string, error: unknown): ParsedFile {
    if (!(error instanceof UnreadableFileError)) throw error;
    const [first] = error.errors ?? [];
    const message = `The whole file ${first?.message ?? 'cannot be read'}.`;
    const finding: Finding = { line: 1, subject: name, effect: 'left-out', message, remedy: first?.remedy ?? '' };
    return { candidates: [], findings: [findingAt(finding)] };
  }

  private add(candidate: Candidate): void {
    const { task, line, file } = candidate;
    const former = this.placeOf.get(task.id);
    if (former === undefined) {
      this.placeOf.set(task.id, `${file ?? ''}, line ${line}`);
      this.candidates.push(candidate);
      return;
    }
    const message = `The same task stands in ${former} already.`;
    const remedy = 'Nothing has to be done: that one is imported.';
    const place = { ...(file && { file }), line, subject: task.title };
    this.findings.push(findingAt({ ...place, effect: 'left-out', message, remedy }));
  }
}
