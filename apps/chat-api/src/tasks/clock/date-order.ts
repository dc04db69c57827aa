import type { ParseContext } from '@errand/language';

/**
 * How a person writes 3/4, where they chose how dates are written: in that order. Undefined where they did not, or begin with the year:
 * the zone decides then.
 *
 * @param dateStyle a BCP 47 tag
 */
export function dateOrderOf(dateStyle: string | undefined): ParseContext['dateOrder'] {
  if (dateStyle === undefined) return undefined;
  const [first] = new Intl.DateTimeFormat(dateStyle).formatToParts(0).filter(({ type }) => type !== 'literal');
  if (first?.type === 'month') return 'month-first';
  return first?.type === 'day' ? 'day-first' : undefined;
}
