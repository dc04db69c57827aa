import { DateTime } from 'luxon';
import type { Setting } from '../../tasks/clock/user-clock.js';

const DAY_MS = 86_400_000;

/** Dates and times as the user's locale writes them, in the user's zone. */
export class DatePhrases {
  constructor(
    private readonly setting: Setting,
    private readonly locale: string,
  ) {}

  /** Today, tomorrow or yesterday in the locale's words, else the weekday and date, with the year when it is another one. */
  day(due: string): string {
    const [date, today] = [this.dateOf(due), this.today()];
    const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
    if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(days, 'day');
    return this.date(date);
  }

  /** The weekday and date. */
  date(due: string): string {
    const date = this.dateOf(due);
    const sameYear = date.slice(0, 4) === this.today().slice(0, 4);
    const year = sameYear ? {} : ({ year: 'numeric' } as const);
    const options = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC', ...year } as const;
    return new Intl.DateTimeFormat(this.locale, options).format(Date.parse(date));
  }

  /** The time of day, undefined for a whole day. */
  time(due: string): string | undefined {
    if (!due.includes('T')) return undefined;
    const options = { hour: 'numeric', minute: '2-digit', timeZone: this.setting.timeZone } as const;
    return new Intl.DateTimeFormat(this.locale, options).format(Date.parse(due)).replace(/\u202f/g, ' ');
  }

  /** The same minute of other hours of that day. */
  timesAt(hours: readonly number[], due: string): string[] {
    const moment = DateTime.fromISO(due, { zone: this.setting.timeZone });
    return hours.map((hour) => this.time(moment.set({ hour }).toISO() ?? due) ?? '');
  }

  /** Milliseconds from now until a moment; negative when it is over. */
  until(moment: string): number {
    return Date.parse(moment) - this.setting.now.getTime();
  }

  private today(): string {
    return this.dateOf(this.setting.now.toISOString());
  }

  /** A reminder of the first or last day of the calendar is a moment that a task's own due date could not be: it has a date all the same. */
  private dateOf(due: string): string {
    if (!due.includes('T')) return due;
    return DateTime.fromISO(due, { zone: this.setting.timeZone }).toISODate() ?? due.slice(0, 10);
  }
}
