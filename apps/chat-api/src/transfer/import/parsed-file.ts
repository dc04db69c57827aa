import type { TaskMark } from '../../account/account.js';
import type { ExportedSettings } from '../json/export-document.js';
import type { Shelf } from '../../shelf/shelf.js';
import type { Task } from '../../tasks/task.js';

/** The files that can be imported. */
export const IMPORT_FORMATS = ['json', 'ics', 'todoist'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What a file is read against: the same context gives the same tasks, ids included, whenever and wherever it is read. */
export interface ReadContext {
  /** The present when the file was checked, RFC 3339. */
  now: string;
  timeZone: string;
  dayStart: string;
  locale: string;
  /** What ids are derived from where a file has none that are its own: the same file gives the same. */
  seed: string;
  /** The list for tasks that name none. */
  list?: string | undefined;
}

/** A task that can be imported, and where it stands in the file. */
export interface Candidate {
  /** Of several; undefined when there is only one. */
  file?: string;
  /** From 1. */
  line: number;
  task: Task;
  mark?: TaskMark;
}

/** Something about a line that a person should know before they import. */
export interface Finding {
  /** Of several; undefined when there is only one. */
  file?: string;
  line: number;
  /** The start of what stands there, to find it by. */
  subject: string;
  /** `left-out`: nothing of it is imported. `changed`: it is, but not all that it says. */
  effect: 'left-out' | 'changed';
  /** What is wrong, a sentence. */
  message: string;
  /** What to try, a sentence. */
  remedy: string;
}

/** One of several files, in short. */
export interface FileContent {
  name: string;
  /** The list that its tasks go to, by its name. */
  list?: string;
  /** How many of its tasks can be imported. */
  total: number;
}

/** A whole file, read; or several, read as one. */
export interface ParsedFile {
  candidates: Candidate[];
  findings: Finding[];
  /** What is in each of several files. */
  files?: FileContent[];
  settings?: Partial<ExportedSettings>;
  /** Lists and saved filters. */
  shelf?: Partial<Shelf>;
}

/** What keeps one line from being imported. */
export class LineError extends Error {
  override readonly name = 'LineError';

  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}
