import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { isTimeZone } from '../../me/zone-and-locale.js';

/** A moment of a file: the instant, and the zone whose clock it is meant on, where that is one that we know. */
export interface FileMoment {
  instant: DateTime;
  timeZone: string | undefined;
  /** The file names a zone that nothing is known of. */
  isUnknown: boolean;
}

/** The zones that a file defines, for the names that are none of the IANA database. */
export class FileZones {
  private readonly defined = new Map<string, ICAL.Component>();

  constructor(zones: readonly ICAL.Component[]) {
    for (const zone of zones) this.defined.set(String(zone.getFirstPropertyValue('tzid')), zone);
  }

  /** When a date-time is. Without a zone, or with one that nothing is known of, it is on the person's own clock. */
  momentOf(time: ICAL.Time, tzid: string | undefined, own: string): FileMoment {
    const { year, month, day, hour, minute, second } = time;
    const at = (zone: string): DateTime => DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
    if (time.zone === ICAL.Timezone.utcTimezone) return { instant: at('utc'), timeZone: undefined, isUnknown: false };
    if (tzid === undefined) return { instant: at(own), timeZone: own, isUnknown: false };
    const name = this.nameOf(tzid);
    if (name) return { instant: at(name), timeZone: name, isUnknown: false };
    const definition = this.defined.get(tzid);
    if (!definition) return { instant: at(own), timeZone: own, isUnknown: true };
    const offset = new ICAL.Timezone({ component: definition, tzid }).utcOffset(time);
    return { instant: at('utc').minus({ seconds: offset }), timeZone: undefined, isUnknown: false };
  }

  /** `/vendor/Europe/Berlin`, or a name of one's own with the place beside it, are Europe/Berlin. */
  private nameOf(tzid: string): string | undefined {
    const place = this.defined.get(tzid)?.getFirstPropertyValue('x-lic-location');
    const tail = /[A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.exec(tzid)?.[0];
    return [tzid, String(place ?? ''), tail ?? ''].find((name) => isTimeZone(name));
  }
}
