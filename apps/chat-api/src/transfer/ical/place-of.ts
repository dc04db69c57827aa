import type { Profile } from '../../account/account.js';
import type { CalendarPlace } from './calendar-place.js';

/** The person's settings; those of a new account before there are any. */
export function placeOf(profile: Profile | undefined): CalendarPlace {
  return { timeZone: profile?.timeZone ?? 'UTC', dayStart: profile?.dayStart ?? '09:00' };
}
