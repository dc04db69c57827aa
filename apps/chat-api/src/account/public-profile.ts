import type { UserProfile, UserProfileBefore } from '@errand/events';
import { isDeepStrictEqual } from 'node:util';
import type { Profile } from './account.js';

const FIELDS = ['timeZone', 'locale', 'dayStart', 'quietHours', 'channels'] as const;

/** What other services get to know of a profile. */
export function publicProfile(profile: Profile): UserProfile {
  const known = FIELDS.filter((field) => profile[field] !== undefined);
  return Object.fromEntries(known.map((field) => [field, profile[field]])) as unknown as UserProfile;
}

/** The former values of what changed of that; null where there was none. */
export function profileBefore(former: Profile, now: Profile): UserProfileBefore {
  const changed = FIELDS.filter((field) => !isDeepStrictEqual(former[field], now[field]));
  return Object.fromEntries(changed.map((field) => [field, former[field] ?? null]));
}
