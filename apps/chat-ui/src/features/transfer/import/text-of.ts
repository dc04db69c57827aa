import { UnusableFileError } from './unusable-file-error.js';

/** The text of a file. @param name said where there are several @throws UnusableFileError when it is no UTF-8 */
export function textOf(bytes: BufferSource, name?: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const file = name === undefined ? 'The file' : `The file “${name}”`;
    throw new UnusableFileError(
      `${file} is no text in UTF-8. Save it as UTF-8, or choose the file as it was exported.`,
    );
  }
}
