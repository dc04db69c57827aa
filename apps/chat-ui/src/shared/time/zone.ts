const MS_A_MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows: `YYYY-MM-DD` and `HH:mm`. */
export interface WallClock {
  day: string;
  time: string;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const numeric = 'numeric' as const;
  const fields = { year: numeric, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', second: '2-digit', ...fields });
  formats.set(zone, made);
  return made;
}

/** A list asks what time it is now for each of its tasks. */
let last: { ms: number; zone: string; clock: WallClock } | undefined;

/** Date and time in an IANA zone at an instant. */
export function wallClock(instant: Date, zone: string): WallClock {
  const ms = instant.getTime();
  if (last?.ms !== ms || last.zone !== zone) last = { ms, zone, clock: readClock(instant, zone) };
  return last.clock;
}

function readClock(instant: Date, zone: string): WallClock {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month, day, hour, minute } = parts;
  return { day: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** How far the zone is ahead of UTC at an instant, in minutes. */
export function offsetMinutes(instant: Date, zone: string): number {
  const { day, time } = wallClock(instant, zone);
  const whole = Math.floor(instant.getTime() / MS_A_MINUTE) * MS_A_MINUTE;
  return Math.round((Date.parse(`${day}T${time}:00Z`) - whole) / MS_A_MINUTE);
}

/**
 * The moment when the zone's clocks show a day and time, as RFC 3339 with the offset of that day. A time that the clocks skip is moved
 * forward by what they skip; of a time that comes twice it is the first.
 */
export function momentAt(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const candidates = [-1, 1].map((side) => offsetMinutes(new Date(wall + side * 24 * 60 * MS_A_MINUTE), zone));
  const fits = candidates.find((offset) => offsetMinutes(new Date(wall - offset * MS_A_MINUTE), zone) === offset);
  return momentOf(new Date(wall - (fits ?? candidates[0] ?? 0) * MS_A_MINUTE), zone);
}

/** An instant as RFC 3339 with the zone's offset, whole minutes. */
export function momentOf(instant: Date, zone: string): string {
  const { day, time } = wallClock(instant, zone);
  return `${day}T${time}:00${offsetText(offsetMinutes(instant, zone))}`;
}

function offsetText(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
