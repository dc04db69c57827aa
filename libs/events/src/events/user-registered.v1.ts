import { EventBase } from '../parts/event-base.js';
import { UserProfile } from '../parts/user-profile.js';
import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';

/** A user signed up. Carries no e-mail address: an event is kept for ever, an address may have to be forgotten. */
export class UserRegisteredV1 extends EventBase {
  @Field(nested(() => UserProfile), 'The profile')
  profile!: UserProfile;
}
