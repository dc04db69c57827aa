import { useCalendar } from '../../../shared/time/calendar.js';
import { formatInstant } from '../../../shared/time/format.js';
import { useNow } from '../../../shared/time/use-now.js';

/** When a message was said, for its tooltip. */
export function useSaidAt(at: string): string {
  return formatInstant(at, useNow(), useCalendar());
}
