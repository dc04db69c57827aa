import { EventBase } from '../parts/event-base.js';
import { UserProfileBefore } from '../parts/user-profile-before.js';
import { UserProfile } from '../parts/user-profile.js';
import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';

/** A user's profile changed. Another zone or day start moves the reminders that depend on it. */
export class UserUpdatedV1 extends EventBase {
  @Field(nested(() => UserProfile), 'The profile after the change')
  profile!: UserProfile;

  @Field(nested(() => UserProfileBefore), 'Former values of what changed')
  before!: UserProfileBefore;
}
