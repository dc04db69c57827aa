import { DomainError } from '@errand/dapr';

/** What a decoder further on could read as a dot, a separator or the end of the text; `%25` would hide any of them once more. */
const HIDDEN = /%(?:2e|2f|5c|25|00)/i;
const PRINTABLE = /^[\x21-\x7e]+$/;

/** The path could mean something else to the next server than it means here. */
export class UnsafePathError extends DomainError {
  override readonly name = 'UnsafePathError';

  constructor(what: string) {
    super('malformed', `The path ${what}. Ask for a plain path, such as /api/tasks.`);
  }
}

/**
 * The path of a request line's URL, if every server reads it the same way.
 *
 * @param url path and query as they came, e.g. `/api/tasks?q=milk`
 * @returns the path, unchanged
 * @throws UnsafePathError for a step upwards, an empty segment, a backslash, an encoded dot, slash, backslash, percent or NUL,
 * another host's URL, or anything but printable ASCII
 */
export function plainPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  if (!PRINTABLE.test(url)) throw new UnsafePathError('holds characters that must be percent-encoded');
  if (!path.startsWith('/')) throw new UnsafePathError('does not begin with /');
  if (path.includes('\\')) throw new UnsafePathError('holds a backslash');
  if (path.includes('//')) throw new UnsafePathError('holds an empty segment (//)');
  if (HIDDEN.test(path)) throw new UnsafePathError('holds an encoded dot, slash, backslash, percent sign or NUL');
  if (path.split('/').some(isStep)) throw new UnsafePathError('holds a . or .. segment');
  if (normalised(path) !== path) throw new UnsafePathError('is not in its normal form');
  return path;
}

/** `..` and `.`, with or without a matrix parameter, which some servers cut off before they look. */
function isStep(segment: string): boolean {
  return /^\.{1,2}(;.*)?$/.test(segment);
}

function normalised(path: string): string | undefined {
  return URL.canParse(path, 'http://errand') ? new URL(path, 'http://errand').pathname : undefined;
}
