import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { CheckedImport } from './types.js';

/** Characters of one part: what one request may carry, whatever the characters are. */
const PART = 200_000;
const MOST_BYTES = 10_000_000;

/** The file cannot be sent as it is. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
}

/** Sends a file part by part and has it checked; nothing of it is brought in. @throws UnusableFileError, ApiError */
export async function sendFile(file: File, list: string, onProgress: (share: number) => void): Promise<CheckedImport> {
  const text = await textOf(file);
  const parts = Math.max(Math.ceil(text.length / PART), 1);
  const body = { name: file.name.slice(0, 200), parts, ...(list.trim() && { list: list.trim() }) };
  const { id } = await answerOf(api.POST('/api/imports', { body }));
  for (let n = 0; n < parts; n++) {
    const part = text.slice(n * PART, (n + 1) * PART);
    const path = { id, n };
    await answerOf(api.PUT('/api/imports/{id}/parts/{n}', { params: { path }, body: { text: part } }));
    onProgress((n + 1) / parts);
  }
  return answerOf(api.POST('/api/imports/{id}/check', { params: { path: { id } } }));
}

async function textOf(file: File): Promise<string> {
  if (file.size > MOST_BYTES)
    throw new UnusableFileError('The file is larger than 10 MB. Split it, and import one part after the other.');
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableFileError(
      'The file is no text in UTF-8. Save it as UTF-8, or choose the file as it was exported.',
    );
  }
}
