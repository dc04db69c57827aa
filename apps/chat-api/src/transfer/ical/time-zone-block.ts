import { LRUCache } from 'lru-cache';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** Few zones are in use at once. */
const blocks = new LRUCache<string, { text: string }>({ max: 100 });

/** The zone's VTIMEZONE, under the name that was asked for; empty when there is none. */
export function timeZoneBlock(timeZone: string): string {
  let block = blocks.get(timeZone);
  if (!block) blocks.set(timeZone, (block = { text: blockOf(timeZone) }));
  return block.text;
}

/** Whether a file can define this zone. */
export function hasDefinition(timeZone: string): boolean {
  return timeZoneBlock(timeZone) !== '';
}

/** The library knows a zone's former names, but answers with the present one. */
function blockOf(timeZone: string): string {
  const found = tzlib_get_ical_block(timeZone);
  const text = Array.isArray(found) ? found[0] : undefined;
  return text?.startsWith('BEGIN:VTIMEZONE') ? text.replace(/^TZID:.*$/m, () => `TZID:${timeZone}`) : '';
}
