import { toMoment } from '@errand/recurrence';
import { DateTime, Duration } from 'luxon';

/** Where and when a turn happens, for the user. */
export interface Setting {
  now: Date;
  timeZone: string;
  /** HH:MM: the moment of an all-day task. */
  dayStart: string;
}

/** Calendar arithmetic in the user's zone. Dates are `YYYY-MM-DD`, moments RFC 3339 with the zone's offset. */
export class UserClock {
  constructor(readonly setting: Setting) {}

  /** The present as a moment, whole seconds. */
  get now(): string {
    return written(this.present);
  }

  /** The present as a date. */
  get today(): string {
    return this.present.toISODate() ?? '';
  }

  get present(): DateTime {
    const { now, timeZone } = this.setting;
    return DateTime.fromJSDate(now, { zone: timeZone }).startOf('second');
  }

  /** `HH:MM` on the day so many days from today. */
  at(time: string, daysFromToday: number): string {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return written(this.present.plus({ days: daysFromToday }).set({ hour, minute, second: 0 }));
  }

  /** What an answer to "when" stands for: a date or moment as it is, an ISO 8601 duration counted from now. */
  resolve(when: string): string {
    return /^[-+]?P/.test(when) ? this.shift(/T/.test(when) ? this.now : this.today, when) : when;
  }

  /** A due value moved by an ISO 8601 duration; an all-day one moved by hours becomes a moment. */
  shift(due: string, duration: string): string {
    const by = Duration.fromISO(duration);
    if (due.includes('T')) return written(this.local(due).plus(by));
    if (!duration.includes('T')) return DateTime.fromISO(due, { zone: 'utc' }).plus(by).toISODate() ?? due;
    return written(this.local(toMoment(due, this.setting.timeZone, this.setting.dayStart)).plus(by));
  }

  /** A new due value for a task: of a date alone, a task that had a time of day keeps it. */
  dueAt(when: string, former: string | undefined): string {
    const due = this.resolve(when);
    if (due.includes('T') || !former?.includes('T')) return due;
    const { hour, minute, second } = this.local(former);
    return written(DateTime.fromISO(due, { zone: this.setting.timeZone }).set({ hour, minute, second }));
  }

  private local(moment: string): DateTime {
    return DateTime.fromISO(moment, { zone: this.setting.timeZone });
  }
}

function written(moment: DateTime): string {
  const text = moment.toFormat("yyyy-MM-dd'T'HH:mm:ss");
  return `${text}${moment.toFormat('ZZ')}`;
}
