import { InvalidInputError } from './domain.error.js';

/** The body is JSON, but no object. */
export class NotAnObjectError extends InvalidInputError {
  /** @param body what came in the object's place */
  constructor(body: unknown) {
    super([{ pointer: '', message: `must be an object, is ${kindOf(body)}`, remedy: 'Send one JSON object.' }]);
  }
}

function kindOf(body: unknown): string {
  if (Array.isArray(body)) return 'a list';
  if (typeof body === 'string') return 'a text';
  return typeof body === 'number' ? 'a number' : String(body); // true, false or null
}
