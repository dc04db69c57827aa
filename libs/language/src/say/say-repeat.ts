import type { TaskFields } from '../command/fields.js';
import { clockOf } from './say-time.js';
import { counted, listed, ordinal } from './say-words.js';

type Parts = Readonly<Record<string, string>>;

const UNITS: Parts = { HOURLY: 'hour', DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
const WEEKDAYS: Parts = {
  MO: 'monday',
  TU: 'tuesday',
  WE: 'wednesday',
  TH: 'thursday',
  FR: 'friday',
  SA: 'saturday',
  SU: 'sunday',
};
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WORKDAYS = 'MO,TU,WE,TH,FR';

function partsOf(rule: string): Parts {
  return Object.fromEntries(rule.split(';').map((part) => part.split('=')));
}

/** The days that were meant: 28,29,30,31 with the last of them is the 31st. */
function monthDays({ BYMONTHDAY, BYSETPOS }: Parts): number[] {
  const days = BYMONTHDAY?.split(',').map(Number) ?? [];
  const places = BYSETPOS?.split(',').map(Number);
  return places ? places.map((place) => days.at(place > 0 ? place - 1 : place) ?? 1) : days;
}

function onMonthDays(days: readonly number[]): string {
  return days[0] === -1 ? 'on the last day' : `on the ${listed(days.map(ordinal))}`;
}

function onWeekdays({ BYDAY = '', BYSETPOS, BYMONTH }: Parts): string {
  if (BYDAY === WORKDAYS && BYSETPOS) return `on the ${listed(BYSETPOS.split(',').map(Number).map(ordinal))} weekday`;
  const [, nth, code = ''] = /^(-?\d+)?([A-Z]{2})/.exec(BYDAY) ?? [];
  const nths = BYDAY.split(',').map((day) => ordinal(Number(day.replace(/[A-Z]+/, ''))));
  if (!nth) return `on ${listed(BYDAY.split(',').map((day) => WEEKDAYS[day] ?? day))}`;
  const month = BYMONTH ? ` of ${MONTHS[Number(BYMONTH) - 1]}` : '';
  return `on the ${listed(nths)} ${WEEKDAYS[code]}${month}`;
}

function placeOf(parts: Parts): string {
  if (parts.BYMONTH && parts.BYMONTHDAY) {
    const [month, day = 1] = [MONTHS[Number(parts.BYMONTH) - 1], monthDays(parts)[0]];
    return day < 0 ? `on the last day of ${month}` : `on ${month} ${ordinal(day)}`;
  }
  if (parts.BYMONTHDAY) return onMonthDays(monthDays(parts));
  return parts.BYDAY ? onWeekdays(parts) : '';
}

function endOf({ COUNT, UNTIL }: Parts): string {
  if (COUNT) return `for ${counted(Number(COUNT), 'time')}`.replace(/time$/, 'times');
  return UNTIL ? `until ${UNTIL.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')}` : '';
}

function cycleOf(parts: Parts, every: string): string {
  const unit = UNITS[parts.FREQ ?? ''] ?? 'day';
  const n = Number(parts.INTERVAL ?? 1);
  return n === 1 ? `${every} ${unit}` : `${every} ${counted(n, unit)}`;
}

/** "at 09:00", "at 08:00 and 20:00". */
function sayTimes({ BYHOUR }: Parts, time: string): string {
  const times = BYHOUR?.split(',').map((hour) => `${hour.padStart(2, '0')}${time.slice(2)}`);
  return `at ${listed(times ?? [time])}`;
}

/** "every 2 weeks on monday at 09:00 starting 2026-03-09 until 2026-06-01". */
export function sayRepeat({ recurrence = '', repeatFrom, due }: TaskFields): string {
  const parts = partsOf(recurrence);
  const { date, time } = due ? clockOf(due) : { date: undefined, time: undefined };
  const pieces = [
    cycleOf(parts, repeatFrom === 'completion' ? 'every!' : 'every'),
    placeOf(parts),
    time ? sayTimes(parts, time) : '',
    date ? `starting ${date}` : '',
    endOf(parts),
  ];
  return pieces.filter(Boolean).join(' ');
}
