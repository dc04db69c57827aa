import { listOf, nested, oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { locale } from '../rules/formats.js';
import { timeZone } from '../rules/time-zone.js';
import { timeOfDay } from '../rules/time.js';
import { type Channel, CHANNELS } from './channel.js';
import { QuietHours } from './quiet-hours.js';

/** The former values of exactly the fields of a profile that changed; null where there was none. */
export class UserProfileBefore {
  @Field(timeZone, 'Former time zone', 'optional-nullable')
  timeZone?: string | null;

  @Field(locale, 'Former language and region', 'optional-nullable')
  locale?: string | null;

  @Field(timeOfDay, 'Former start of the day', 'optional-nullable')
  dayStart?: string | null;

  @Field(nested(() => QuietHours), 'Former quiet hours', 'optional-nullable')
  quietHours?: QuietHours | null | undefined;

  @Field(listOf(oneOf(CHANNELS), CHANNELS.length), 'Former ways beside the app', 'optional-nullable')
  channels?: Channel[] | null | undefined;
}
