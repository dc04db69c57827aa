import { InvalidInputError } from '@errand/dapr';
import { TASK_LIMITS } from '@errand/events';
import { charactersOf } from '../../tasks/rules/limits.js';
import { storableText } from '../../tasks/rules/storable.js';

/** A list, or a saved filter, is called by a line of 1 to 100 characters. @throws InvalidInputError */
export function cleanName(name: string, pointer = '/name'): string {
  const clean = storableText(name).trim().replace(/\s+/g, ' ');
  const size = charactersOf(clean);
  if (size > 0 && size <= TASK_LIMITS.list) return clean;
  const message = size === 0 ? 'is empty' : `has ${size} characters, more than ${TASK_LIMITS.list}`;
  throw new InvalidInputError([{ pointer, message, remedy: `Give a name of 1 to ${TASK_LIMITS.list} characters.` }]);
}
