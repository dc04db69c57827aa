import { createHash } from 'node:crypto';
import { PublishedFileChangedError } from './published-file-changed.error.js';

/** SHA-256 of every published schema and golden sample, by its path in this library. */
export type Published = Readonly<Record<string, string>>;

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Adds what is new to the list of what is published.
 * @param published the list so far.
 * @param files path -> text of all schemas and samples.
 * @returns the new list, sorted by path.
 * @throws {PublishedFileChangedError} if a published file is missing or has another text.
 */
export function publish(published: Published, files: ReadonlyMap<string, string>): Published {
  for (const [path, hash] of Object.entries(published)) {
    const text = files.get(path);
    if (text === undefined || sha256(text) !== hash) throw new PublishedFileChangedError(path, text === undefined);
  }
  const entries = [...files].map(([path, text]): [string, string] => [path, sha256(text)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
