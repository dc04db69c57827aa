import { DateTime } from 'luxon';
import type { KnownProfile } from '../agenda/agenda.js';

/**
 * When the quiet hours end that a moment lies in, RFC 3339 with the offset of the user's zone; undefined when it lies in none. They end
 * at their last minute's wall-clock time, whatever the clocks do meanwhile; where that time is skipped, right after the gap.
 */
export function quietUntil(now: Date, profile: KnownProfile | undefined): string | undefined {
  if (!profile?.quietHours) return undefined;
  const { from, to } = profile.quietHours;
  const local = DateTime.fromJSDate(now, { zone: profile.timeZone });
  const clock = local.toFormat('HH:mm');
  const overnight = from > to;
  const isQuiet = overnight ? clock >= from || clock < to : clock >= from && clock < to;
  if (!isQuiet) return undefined;
  const [hour = 0, minute = 0] = to.split(':').map(Number);
  const day = overnight && clock >= from ? local.plus({ days: 1 }) : local;
  const end = day.set({ hour, minute, second: 0, millisecond: 0 });
  return end > local ? (end.toISO({ suppressMilliseconds: true }) ?? undefined) : undefined;
}
