import { DAY_MS } from '../calendar/civil-day.js';
import { PART_NAMES } from './parse-rule.js';
import { WEEKDAYS, type Rule, type Until, type WeekdayPart } from './rule.js';

function formatWeekday({ weekday, nth }: WeekdayPart): string {
  return `${nth ?? ''}${WEEKDAYS[weekday]}`;
}

function formatUntil(until: Until): string {
  const text = new Date('day' in until ? until.day * DAY_MS : until.ms).toISOString().replace(/[-:]|\.\d+/g, '');
  return 'day' in until ? text.slice(0, 8) : text;
}

/** RRULE text of a rule: parts in canonical order, defaults (INTERVAL=1, WKST=MO) left out. */
export function formatRule(rule: Rule): string {
  const values: Record<string, string | number | undefined> = {
    FREQ: rule.freq,
    INTERVAL: rule.interval === 1 ? undefined : rule.interval,
    BYMONTH: rule.byMonth?.join(),
    BYWEEKNO: rule.byWeekNo?.join(),
    BYYEARDAY: rule.byYearDay?.join(),
    BYMONTHDAY: rule.byMonthDay?.join(),
    BYDAY: rule.byDay?.map(formatWeekday).join(),
    BYHOUR: rule.byHour?.join(),
    BYMINUTE: rule.byMinute?.join(),
    BYSECOND: rule.bySecond?.join(),
    BYSETPOS: rule.bySetPos?.join(),
    COUNT: rule.count,
    UNTIL: rule.until && formatUntil(rule.until),
    WKST: rule.weekStart === 0 ? undefined : WEEKDAYS[rule.weekStart],
  };
  return PART_NAMES.filter((name) => values[name] !== undefined)
    .map((name) => `${name}=${values[name]}`)
    .join(';');
}
