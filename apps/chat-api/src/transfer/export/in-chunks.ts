const CHUNK = 64 * 1024;

/** The same text in larger parts: each part of a stream costs a turn of the event loop, which others use meanwhile. */
export function* inChunks(parts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}
