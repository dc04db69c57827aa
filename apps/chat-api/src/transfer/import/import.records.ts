import { RecordType } from '@errand/dapr';
import type { ImportFormat, ReadContext } from './parsed-file.js';

/** How far an import is. */
export const IMPORT_STATUSES = ['uploading', 'checked', 'running', 'done', 'undoing', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** One of several files that are imported together. */
export interface ImportedFile {
  name: string;
  /** How many of the import's parts are its. */
  parts: number;
}

/** A person's newest import: where it stands lies beside what it did, so that it goes on wherever it stopped. */
export interface ImportRecord {
  id: string;
  /** Of the file, or of the archive. */
  name: string;
  /** When there are several: in the order in which their parts come. */
  files?: ImportedFile[];
  /** Told by the person, or by what is in the file. */
  format?: ImportFormat;
  status: ImportStatus;
  /** How many parts the file was sent in; of several, all together. */
  parts: number;
  /** What the file is read against; set when it is checked. */
  context?: ReadContext;
  list?: string;
  /** Whether the settings in the file are taken over. */
  settings: boolean;
  /** Tasks that are to be brought in, and how many of them were looked at; when it is taken back, taken back. */
  total: number;
  done: number;
  created: number;
  restored: number;
  there: number;
  leftOut: number;
  /** Where each committed portion began: what taking it back goes through. */
  portions: number[];
  /** RFC 3339: another process is at it until then. */
  busyUntil?: string;
  by?: string;
}

/** A part of the file. */
export interface ImportPart {
  text: string;
}

/** The tasks that one portion made or brought back. */
export interface ImportPortion {
  taskIds: string[];
}

export const IMPORT = new RecordType<ImportRecord>('import', 1);
export const IMPORT_PART = new RecordType<ImportPart>('part of an import', 1);
export const IMPORT_PORTION = new RecordType<ImportPortion>('portion of an import', 1);

/** As long as a step can be undone. */
export const KEPT_SECONDS = 7 * 86_400;

export const importKey = (userId: string): string => `import/${userId}`;
export const partKey = (userId: string, id: string, n: number): string => `import/${userId}/${id}/part/${n}`;
export const portionKey = (userId: string, id: string, from: number): string => `import/${userId}/${id}/did/${from}`;
export const takenBackKey = (userId: string, id: string, from: number): string =>
  `import/${userId}/${id}/undid/${from}`;
