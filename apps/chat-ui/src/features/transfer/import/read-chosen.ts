import { plural } from '../../../shared/words/plural.js';
import { IMPORT_LIMITS } from './limits.js';
import { textOf } from './text-of.js';
import { unpack, type Unpacked } from './unpack.js';
import { UnusableFileError } from './unusable-file-error.js';

/** A file's text. */
export interface NamedText {
  name: string;
  text: string;
}

/** What a person chose, as it is sent. */
export interface Chosen {
  /** Of the file, or of all of them. */
  name: string;
  files: NamedText[];
  /** One file by itself, whatever it is; else the CSV files of a backup. */
  isAlone: boolean;
  /** The files that are no CSV. */
  skipped: string[];
}

/** Files of programs that keep their own beside those they pack (`__MACOSX/._Home.csv`) are none of a backup's. */
const isCsv = (name: string): boolean => /(^|[/\\])[^/\\.][^/\\]*\.csv$/i.test(name);
const isArchive = ({ name, type }: File): boolean => /\.zip$/i.test(name) || type === 'application/zip';

/** Reads one file, the CSV files of one archive, or several CSV files. @throws UnusableFileError */
export async function readChosen(chosen: readonly File[]): Promise<Chosen> {
  const [first] = chosen;
  if (first && chosen.length === 1) return isArchive(first) ? readArchive(first) : readAlone(first);
  if (chosen.some(isArchive)) throw new UnusableFileError('Choose one ZIP archive by itself.');
  withinSize(
    chosen.reduce((sum, { size }) => sum + size, 0),
    'The files are',
    'Choose some of them, then the others.',
  );
  const wanted = chosen.filter(({ name }) => isCsv(name));
  const files = await Promise.all(
    wanted.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const skipped = chosen.filter((file) => !wanted.includes(file)).map(({ name }) => name);
  return { name: plural(files.length, 'file'), files: textsOf(files), isAlone: false, skipped };
}

async function readAlone(file: File): Promise<Chosen> {
  withinSize(file.size, 'The file is', 'Split it, and import one part after the other.');
  const text = textOf(await file.arrayBuffer());
  return { name: file.name, files: [{ name: file.name, text }], isAlone: true, skipped: [] };
}

async function readArchive(file: File): Promise<Chosen> {
  withinSize(file.size, 'The archive is', 'Unpack it, and choose some of its files.');
  const { files, skipped } = unpack(new Uint8Array(await file.arrayBuffer()), isCsv);
  return { name: file.name, files: textsOf(files), isAlone: false, skipped };
}

function withinSize(size: number, what: string, remedy: string): void {
  if (size > IMPORT_LIMITS.bytes) throw new UnusableFileError(`${what} larger than 10 MB. ${remedy}`);
}

function textsOf(files: readonly Unpacked[]): NamedText[] {
  if (files.length === 0) {
    throw new UnusableFileError('There is no CSV file in it. Choose a backup of Todoist as it was downloaded.');
  }
  if (files.length > IMPORT_LIMITS.files) {
    throw new UnusableFileError(
      `There are ${files.length} CSV files in it, more than ${IMPORT_LIMITS.files}. Choose some of them, then the others.`,
    );
  }
  const names = new Set<string>();
  return files.map(({ name, bytes }) => {
    if (names.has(name)) throw new UnusableFileError(`There are two files called “${name}”. Rename one of them.`);
    names.add(name);
    return { name, text: textOf(bytes, name) };
  });
}
