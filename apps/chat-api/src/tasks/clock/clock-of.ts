import type { Workspace } from '../../account/workspace.js';
import { UserClock } from './user-clock.js';

const DAY_START = '09:00';

/** The clock of the user whose tasks are changed. */
export function clockOf({ author: { now }, timeZone, currentProfile }: Workspace): UserClock {
  return new UserClock({ now, timeZone, dayStart: currentProfile?.dayStart ?? DAY_START });
}
