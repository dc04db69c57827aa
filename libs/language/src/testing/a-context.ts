import type { ParseContext } from '../understand.js';

/** The present that most examples are written for: a Thursday, three days before daylight time begins. */
export const THURSDAY: ParseContext = { now: '2026-03-05T10:00:00-05:00', timeZone: 'America/New_York' };

/** That present with some of it changed. */
export function aContext(changed: Partial<ParseContext> = {}): ParseContext {
  return { ...THURSDAY, ...changed };
}
