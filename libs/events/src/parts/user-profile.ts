import { Field } from '../rules/field.js';
import { locale } from '../rules/formats.js';
import { timeZone } from '../rules/time-zone.js';
import { timeOfDay } from '../rules/time.js';

/** What services must know of a user to compute with dates. Nothing that identifies a person belongs here. */
export class UserProfile {
  @Field(timeZone, 'Zone in which days and times are meant')
  timeZone!: string;

  @Field(locale, 'Language and region')
  locale!: string;

  @Field(timeOfDay, "When the user's day starts: the time of an all-day task's reminders")
  dayStart!: string;
}
