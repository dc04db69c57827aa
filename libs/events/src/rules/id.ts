import { pattern } from './pattern.js';

/** A UUID in lower case. Any version: derived ids (version 5 or 8) and random ones are alike to a reader. */
export const uuid = pattern({
  name: 'uuid',
  expected: 'a UUID in lower case',
  remedy: 'send one such as crypto.randomUUID() makes',
  format: 'uuid',
  pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
});

/** An id that may be part of a state key, a job name and a URL as it is: no separator of Dapr (`||`) or of ours (`/`). */
export const key = pattern({
  name: 'key',
  expected: 'an id of 1 to 128 of the characters A-Z a-z 0-9 . _ ~ : -',
  remedy: 'derive the id with a hash instead of joining free text',
  pattern: /^[A-Za-z0-9._~:-]{1,128}$/,
});
