// Type tests, checked by `nx run events:typecheck`: "before" has every field that can change, and no other.
import type { TaskBefore } from './task-before.js';
import type { TaskSnapshot } from './task-snapshot.js';
import type { UserProfileBefore } from './user-profile-before.js';
import type { UserProfile } from './user-profile.js';

type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
type FormerOf<T> = { [K in keyof T]?: T[K] | null };

/** Known from the event itself, or never changed. */
type NotListed = 'id' | 'version' | 'createdAt' | 'updatedAt';

export const task: Equal<Required<FormerOf<Omit<TaskSnapshot, NotListed>>>, Required<TaskBefore>> = true;
export const profile: Equal<Required<FormerOf<UserProfile>>, Required<UserProfileBefore>> = true;
