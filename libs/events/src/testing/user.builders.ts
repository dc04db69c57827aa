import { event } from '../catalog/event.js';
import type { ReplayRequestedV1 } from '../events/replay-requested.v1.js';
import type { UserDeletedV1 } from '../events/user-deleted.v1.js';
import type { UserRegisteredV1 } from '../events/user-registered.v1.js';
import type { UserUpdatedV1 } from '../events/user-updated.v1.js';
import type { UserProfile } from '../parts/user-profile.js';
import { factDefaults, TEST_TASK } from './defaults.js';
import { uuidFrom } from './uuid-from.js';

/** A profile in UTC whose day starts at 09:00. */
export function aUserProfile(overrides: Partial<UserProfile> = {}): UserProfile {
  return { timeZone: 'UTC', locale: 'en-US', dayStart: '09:00', ...overrides };
}

/** A new user. */
export function aUserRegistered(overrides: Partial<UserRegisteredV1> = {}): UserRegisteredV1 {
  const type = 'errand.user.registered.v1';
  return event(type, { ...factDefaults(type, overrides), profile: aUserProfile(), ...overrides }).data;
}

/** A user who moved from UTC to Berlin. */
export function aUserUpdated(overrides: Partial<UserUpdatedV1> = {}): UserUpdatedV1 {
  const type = 'errand.user.updated.v1';
  const profile = aUserProfile({ timeZone: 'Europe/Berlin' });
  return event(type, { ...factDefaults(type, overrides), profile, before: { timeZone: 'UTC' }, ...overrides }).data;
}

/** A user who deleted their account, which had one repeating task. */
export function aUserDeleted(overrides: Partial<UserDeletedV1> = {}): UserDeletedV1 {
  const type = 'errand.user.deleted.v1';
  return event(type, { ...factDefaults(type, overrides), repeatingTasks: [TEST_TASK], ...overrides }).data;
}

/** An administrator who asked for the replay of a dead letter. */
export function aReplayRequested(overrides: Partial<ReplayRequestedV1> = {}): ReplayRequestedV1 {
  const type = 'errand.replay.requested.v1';
  return event(type, { ...factDefaults(type, overrides), letterId: uuidFrom('a dead letter'), ...overrides }).data;
}
