import { listOf, nested, oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { locale } from '../rules/formats.js';
import { timeZone } from '../rules/time-zone.js';
import { timeOfDay } from '../rules/time.js';
import { type Channel, CHANNELS } from './channel.js';
import { QuietHours } from './quiet-hours.js';

/** What services must know of a user to compute with dates. Nothing that identifies a person belongs here. */
export class UserProfile {
  @Field(timeZone, 'Zone in which days and times are meant')
  timeZone!: string;

  @Field(locale, 'Language and region')
  locale!: string;

  @Field(timeOfDay, "When the user's day starts: the time of an all-day task's reminders")
  dayStart!: string;

  @Field(nested(() => QuietHours), 'When reminders are held back', 'optional')
  quietHours?: QuietHours | undefined;

  @Field(listOf(oneOf(CHANNELS), CHANNELS.length), 'Ways that reminders take beside the app', 'optional')
  channels?: Channel[] | undefined;
}
