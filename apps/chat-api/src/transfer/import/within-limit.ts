import { UnreadableFileError } from './import.errors.js';
import { IMPORT_LIMITS } from './limits.js';
import type { ParsedFile } from './parsed-file.js';

/** What was read, unless it is too much for one import. @throws UnreadableFileError */
export function withinLimit(parsed: ParsedFile, remedy: string): ParsedFile {
  const { length } = parsed.candidates;
  if (length <= IMPORT_LIMITS.tasks) return parsed;
  throw new UnreadableFileError(`has ${length} tasks, more than ${IMPORT_LIMITS.tasks}`, remedy);
}
