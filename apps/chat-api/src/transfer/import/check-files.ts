import { InvalidInputError } from '@errand/dapr';
import type { ImportedFile } from './import.records.js';

/** Files of which each part is one's. @throws InvalidInputError when their parts are more or fewer than those of the import */
export function checkedFiles(files: ImportedFile[], parts: number): ImportedFile[] {
  const sum = files.reduce((total, file) => total + file.parts, 0);
  if (sum === parts) return files;
  const message = `have ${sum} parts, and the import has ${parts}`;
  throw new InvalidInputError([{ pointer: '/files', message, remedy: 'Let each part belong to one file.' }]);
}
