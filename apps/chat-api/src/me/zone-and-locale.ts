/** Whether the runtime knows this IANA time zone by name; offsets such as +02:00 are none. */
export function isTimeZone(zone: unknown): boolean {
  if (typeof zone !== 'string' || !/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const LONGEST_TAG = 35;
const MOST_SUBTAGS = 9;

/** Whether it is a well-formed BCP 47 language tag, not longer than any that is in use. */
export function isLocale(tag: unknown): boolean {
  if (typeof tag !== 'string' || tag.length > LONGEST_TAG || tag.split('-').length > MOST_SUBTAGS) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
