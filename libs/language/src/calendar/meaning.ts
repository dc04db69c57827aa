import type { Amount } from './amount.js';
import type { Trust } from './trust.js';

/** Monday = 1 … Sunday = 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of the calendar that dates and queries can name. */
export type Period = 'week' | 'weekend' | 'month' | 'quarter' | 'year';

/** What words say about a day, before anyone asks which day it is. */
export type DayMeaning =
  | { kind: 'offset'; days: number }
  | { kind: 'ahead'; amount: Amount; from?: DateMeaning; back?: boolean }
  /** So many days from now, Monday to Friday alone counted. */
  | { kind: 'workday'; count: number }
  | { kind: 'weekday'; weekday: Weekday; weeks?: number }
  | { kind: 'calendar'; day: number; month?: number; year?: number; monthOffset?: number }
  /** Numbers as written: which is the month depends on the person. */
  | { kind: 'numeric'; parts: [number, number]; year?: number }
  | { kind: 'start' | 'end'; period: Period; offset: number }
  | { kind: 'month'; month: number; year?: number; at: 'start' | 'end' }
  | { kind: 'nth'; nth: number; weekday: Weekday; month?: number; monthOffset?: number };

/** A day's meaning, and how surely it is meant. */
export type DateMeaning = DayMeaning & { trust?: Trust };

/** A time of day; hour 24 is midnight, the start of the next day. */
export interface TimeMeaning {
  hour: number;
  minute: number;
  /** IANA name, when another zone than the person's was said. */
  zone?: string;
  /** A bare hour that may mean the afternoon when a part of the day says so. */
  open?: boolean;
  /** Said as people say it, by the face of a clock ("at 3", "half past two"): an hour of the night then is one of the afternoon. */
  spoken?: boolean;
  trust?: Trust;
}

/** A part of the day: its usual time, and the half in which a bare hour then lies. */
export interface DayPart extends TimeMeaning {
  half: 'am' | 'pm' | 'night';
}

/** A date, a time, both, or a moment counted from now. */
export interface WhenMeaning {
  date?: DateMeaning;
  time?: TimeMeaning;
  ahead?: Amount;
  /** RFC 3339, or local when it has no offset. */
  instant?: string;
  trust?: Trust;
}

/** Which days a query means. */
export type RangeMeaning =
  | { kind: 'on' | 'before' | 'by' | 'after' | 'since'; when: WhenMeaning }
  | { kind: 'between'; from: WhenMeaning; to: WhenMeaning }
  | { kind: 'period'; period: Period; offset: number }
  | { kind: 'month'; month: number; year?: number }
  | { kind: 'year'; year: number }
  | { kind: 'next' | 'past'; amount: Amount };

/** What words say about repeating, as parts of an RFC 5545 rule. */
export interface RepeatMeaning {
  freq: 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval?: number;
  byDay?: string[];
  byMonthDay?: number[];
  byMonth?: number[];
  bySetPos?: number[];
  /** "every morning" names a time too. */
  time?: DayPart;
  /** "every day at 8am and 8pm": it happens at each of them. */
  times?: readonly TimeMeaning[];
  fromCompletion?: boolean;
  trust?: Trust;
}

/** Where in its cycle something repeats. */
export type PlaceMeaning = Pick<RepeatMeaning, 'byDay' | 'byMonthDay' | 'byMonth' | 'bySetPos'>;

/** What limits a repeat, or says from where it counts. */
export type BoundMeaning =
  | { kind: 'until' | 'starting'; when: WhenMeaning }
  | { kind: 'count'; count: number }
  | { kind: 'during'; amount: Amount }
  | { kind: 'completion' };

/** When to remind. */
export type ReminderMeaning =
  { kind: 'before'; amount: Amount; time?: TimeMeaning } | { kind: 'at'; when: WhenMeaning } | { kind: 'due' };
