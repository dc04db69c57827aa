/** Units of time, coarse to fine. */
export const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** A unit of time. */
export type Unit = (typeof UNITS)[number];

/** What a unit word stands for: a quarter is three months. */
export interface UnitWord {
  unit: Unit;
  times: number;
}

/** A length of time, whole numbers by unit. */
export type Amount = Partial<Record<Unit, number>>;

/** How many of the next finer unit a unit has; a month has no fixed number of weeks. */
const FINER: Partial<Record<Unit, readonly [number, Unit]>> = {
  year: [12, 'month'],
  week: [7, 'day'],
  day: [24, 'hour'],
  hour: [60, 'minute'],
  minute: [60, 'second'],
};

/** Longer than any plan, and short enough for every calendar. */
const LARGEST = 9999;

/**
 * `n` of a unit, with a fraction written in finer units ("1.5 hours").
 * @returns undefined when the fraction has no whole finer units, or the number is zero or absurd
 */
export function amountOf(n: number, { unit, times }: UnitWord): Amount | undefined {
  const total = n * times;
  const whole = Math.trunc(total);
  if (total <= 0 || total > LARGEST) return undefined;
  if (whole === total) return { [unit]: whole };
  const finer = FINER[unit];
  const rest = finer && Math.round((total - whole) * finer[0] * 1000) / 1000;
  if (!finer || !rest || !Number.isInteger(rest)) return undefined;
  return whole > 0 ? { [unit]: whole, [finer[1]]: rest } : { [finer[1]]: rest };
}

/** Both together. */
export function sum(a: Amount, b: Amount): Amount {
  const total: Amount = { ...a };
  for (const unit of UNITS) if (b[unit]) total[unit] = (a[unit] ?? 0) + b[unit];
  return total;
}

/** True when it names a moment rather than a date: "in 2 hours", not "in 2 days". */
export function isTimed(amount: Amount): boolean {
  return Boolean(amount.hour ?? amount.minute ?? amount.second);
}

function part(value: number | undefined, letter: string): string {
  return value ? `${value}${letter}` : '';
}

/** ISO 8601 duration, `-PT30M`; weeks beside other units become days. */
export function isoDuration(amount: Amount, sign: '' | '-' = ''): string {
  const { year, month, week, day, hour, minute, second } = amount;
  if (week && UNITS.every((unit) => unit === 'week' || !amount[unit])) return `${sign}P${week}W`;
  const days = (week ?? 0) * 7 + (day ?? 0);
  const date = part(year, 'Y') + part(month, 'M') + part(days, 'D');
  const time = part(hour, 'H') + part(minute, 'M') + part(second, 'S');
  return date || time ? `${sign}P${date}${time && `T${time}`}` : 'PT0S';
}
