import type { Amount, UnitWord } from '../calendar/amount.js';
import type {
  BoundMeaning,
  DateMeaning,
  DayPart,
  PlaceMeaning,
  RangeMeaning,
  ReminderMeaning,
  RepeatMeaning,
  TimeMeaning,
  Weekday,
  WhenMeaning,
} from '../calendar/meaning.js';
import type { PriorityMeaning } from '../fields/priority.meaning.js';
import type { QueryTerm } from '../intent/query-term.js';
import type { SortKey } from '../command/filter.js';

/** Some words whose inner structure the pattern does not look at: tokens `from` to `to` (exclusive). */
export interface Gap {
  from: number;
  to: number;
}

/** Two or three numbers of a date, in the order in which they were written. */
export interface NumericDate {
  parts: [number, number];
  year?: number;
}

/** What shapes of a single token mean, the same in every language. */
export interface TerminalTypes {
  digits: number;
  decimal: number;
  hour: number;
  clock: TimeMeaning;
  dotClock: TimeMeaning;
  /** "1h30" or "1h30m", as a time of day or a length of time. */
  hourMark: { hour: number; minute: number };
  /** "1730" */
  compactClock: TimeMeaning;
  year: number;
  dayDotMonth: NumericDate;
  slashDate: NumericDate;
  isoDate: DateMeaning;
  isoMoment: WhenMeaning;
  tag: string;
  plusList: string;
  word: string;
  city: string;
  zoneCode: string;
  priorityCode: number;
  bangs: number;
  gap: Gap;
}

/** What single words mean, by language. */
export interface WordTypes {
  number: number;
  nthWord: number;
  weekday: Weekday;
  /** "mondays", "montags": every week on that day. */
  eachWeekday: Weekday;
  /** Short or ambiguous ("sun", "sat"): a weekday only where its surroundings say so. */
  shortWeekday: Weekday;
  month: number;
  /** Also an everyday word ("may", "march"). */
  softMonth: number;
  unit: UnitWord;
  /** Stuck to its number: "2h", "30m". */
  shortUnit: UnitWord;
  sortKey: SortKey;
}

/** What a language's rules make. */
export interface RuleTypes {
  n: number;
  /** A number with its ordinal ending in figures: "15th", "15." */
  nthFigure: number;
  nth: number;
  /** A day of a month, with or without ordinal ending. */
  dayNumber: number;
  hourNumber: number;
  anyWeekday: Weekday;
  weekdays: Weekday[];
  eachWeekdays: Weekday[];
  /** Days of the week written in one word: "mwf", "tue/thu". */
  dayCodes: Weekday[];
  anyMonth: number;
  amount: Amount;
  meridiem: 'am' | 'pm';
  zone: string;
  part: DayPart;
  /** "mornings": a part of every such day. */
  parts: DayPart;
  /** A time in words: "half past nine". */
  spokenTime: TimeMeaning;
  /** A time that needs no "at". */
  clockTime: TimeMeaning;
  time: TimeMeaning;
  /** Bare hours, two or more: "8 and 20". */
  hours: number[];
  /** Several times of one day: "8am and 8pm". */
  dayTimes: TimeMeaning[];
  /** A month and a day of it. */
  monthDay: DateMeaning;
  date: DateMeaning;
  when: WhenMeaning;
  due: DueMeaning;
  range: RangeMeaning;
  /** "every"; true for "every!", which counts from completion. */
  every: boolean;
  monthDays: number[];
  /** Which of a month's days from Monday to Friday: "15th and last workday". */
  workdayNths: number[];
  /** How often: "every 2 weeks", "monthly". */
  cycle: RepeatMeaning;
  /** Where in the cycle: "on the 15th", "on mon and thu". */
  place: PlaceMeaning;
  repeat: RepeatMeaning;
  /** Dates of a year that no one rule can say: "every 14 jan, 15 jun". */
  scattered: true;
  /** Between two schedules: "and", "as well as". */
  joint: true;
  bound: BoundMeaning[];
  offset: ReminderMeaning;
  offsets: ReminderMeaning[];
  reminder: ReminderMeaning[];
  priority: PriorityMeaning;
  /** A bare word for a priority: "high", "2". */
  level: number;
  tags: string[];
  tagNames: string[];
  notes: Gap;
  parent: Gap;
  listName: Gap;
  /** The title in "the task called buy milk". */
  calledTask: Gap;
  /** Between two changes of one task: "and make it". */
  link: true;
  query: QueryTerm;
}

/** A when with what led to it: "by friday" is strong, "for friday" weak. */
export interface DueMeaning {
  when: WhenMeaning;
  lead: 'strong' | 'weak' | 'none';
}

/** Every slot of the pattern notation, with what it yields. */
export type SlotTypes = TerminalTypes & WordTypes & RuleTypes;

/** The name of a slot. */
export type SlotName = keyof SlotTypes;
