import type { Rule } from './rule.js';

const NAME = /^[A-Za-z][A-Za-z0-9_+-]{0,31}(\/[A-Za-z0-9_+-]{1,32}){0,2}$/;

/** Asking Intl costs some 30 µs and the zones of real users are few. Bounded, as Intl ignores the case of names. */
const known = new Set<string>();
const MOST_KNOWN = 2_000;

/** A zone of the IANA database that this runtime can compute with. */
export const timeZone: Rule<string> = {
  name: 'timeZone',
  expected: 'an IANA time zone that this runtime knows',
  remedy: 'send one such as Europe/Berlin; if it is newer than this Node.js, update Node.js',
  schema: { type: 'string', pattern: NAME.source },
  accepts: (value): value is string => typeof value === 'string' && (known.has(value) || isZone(value)),
};

function isZone(value: string): boolean {
  if (!NAME.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    return false;
  }
  if (known.size < MOST_KNOWN) known.add(value);
  return true;
}
