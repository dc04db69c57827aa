import { weekdayOf } from '../../../shared/time/civil-day.js';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The repeats that are meant most often, for a task that is due on a day. */
export function repeatPresets(day: string): string[] {
  const [, month, date] = day.split('-').map(Number);
  return [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekdayOf(day) - 1]}`,
    `FREQ=MONTHLY;BYMONTHDAY=${date}`,
    `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date}`,
  ];
}

/** A repeat as the form has it. */
export interface CustomRepeat {
  every: number;
  unit: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  /** For weeks: two letters each, `MO`. */
  days: readonly string[];
}

/** The rule (RFC 5545) of a repeat; a month's or a year's day is that of the due date. */
export function ruleOf({ every, unit, days }: CustomRepeat): string {
  const inOrder = WEEKDAYS.filter((day) => days.includes(day));
  return [
    `FREQ=${unit}`,
    ...(every > 1 ? [`INTERVAL=${every}`] : []),
    ...(unit === 'WEEKLY' && inOrder.length > 0 ? [`BYDAY=${inOrder.join(',')}`] : []),
  ].join(';');
}
