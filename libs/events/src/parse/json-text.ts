import { InvalidEventError } from '../errors/invalid-event.error.js';

/**
 * Decodes `data` that arrived as JSON text, which is how daprd delivers it when a publisher named another content type.
 * @throws {InvalidEventError} if the text is no JSON.
 */
export function parseJsonText(data: unknown, eventType: string): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    const message = `must be a JSON object, is a string of ${data.length} characters that is no JSON`;
    throw new InvalidEventError([{ path: '/data', message, remedy: 'publish the data as JSON' }], eventType);
  }
}
