import type { Notification } from '../../api/types.js';
import { plural } from '../../shared/words/plural.js';

const MINUTE_MS = 60_000;
/** Below this nobody would call it late. */
const NOTABLE_MINUTES = 2;

/** How late a reminder reached the person: "5 minutes late", "missed"; undefined when it was in time. */
export function lateness({ firedAt, deliveredAt, missed }: Notification): string | undefined {
  if (missed) return 'missed';
  const minutes = Math.floor((Date.parse(deliveredAt) - Date.parse(firedAt)) / MINUTE_MS);
  if (minutes < NOTABLE_MINUTES) return undefined;
  return minutes < 60 ? `${plural(minutes, 'minute')} late` : `${plural(Math.floor(minutes / 60), 'hour')} late`;
}
