import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { IMPORT_LIMITS } from './limits.js';
import { readChosen } from './read-chosen.js';
import type { CheckedImport } from './types.js';

const { partCharacters: PART, nameCharacters: NAME } = IMPORT_LIMITS;

/** What was sent and checked, and the files that were left out before. */
export interface Sent {
  checked: CheckedImport;
  skipped: string[];
}

/**
 * Sends a file, the files of an archive, or several files, part by part and has them checked; nothing of them is brought in.
 *
 * @throws UnusableFileError, ApiError
 */
export async function sendFiles(
  chosen: readonly File[],
  list: string,
  onProgress: (share: number) => void,
): Promise<Sent> {
  const { name, files, isAlone, skipped } = await readChosen(chosen);
  const inParts = files.map((file) => ({ name: endOf(file.name), parts: partsOf(file.text) }));
  const parts = inParts.flatMap((file) => file.parts);
  const several = inParts.map((file) => ({ name: file.name, parts: file.parts.length }));
  const body = {
    name: name.slice(0, NAME),
    parts: parts.length,
    ...(!isAlone && { files: several }),
    ...(list.trim() && { list: list.trim() }),
  };
  const { id } = await answerOf(api.POST('/api/imports', { body }));
  for (const [n, text] of parts.entries()) {
    const path = { id, n };
    await answerOf(api.PUT('/api/imports/{id}/parts/{n}', { params: { path }, body: { text } }));
    onProgress((n + 1) / parts.length);
  }
  return { checked: await answerOf(api.POST('/api/imports/{id}/check', { params: { path: { id } } })), skipped };
}

function partsOf(text: string): string[] {
  const count = Math.max(Math.ceil(text.length / PART), 1);
  return Array.from({ length: count }, (_, n) => text.slice(n * PART, (n + 1) * PART));
}

/** The end of a long name: its folders are what can be spared. */
const endOf = (name: string): string => name.slice(-NAME);
