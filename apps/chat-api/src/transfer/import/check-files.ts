import { InvalidInputError } from '@errand/dapr';
import type { ImportedFile } from './import.records.js';

/** Checks that each part is of one file. @throws InvalidInputError when the files' parts are more or fewer than those of the import */
export function checkFiles(files: readonly ImportedFile[], parts: number): void {
  const sum = files.reduce((total, file) => total + file.parts, 0);
  if (sum === parts) return;
  const message = `have ${sum} parts, and the import has ${parts}`;
  throw new InvalidInputError([{ pointer: '/files', message, remedy: 'Let each part belong to one file.' }]);
}
