/** Languages and regions: how dates are written, and what the chat expects first. */
export const LOCALES: readonly (readonly [string, string])[] = [
  ['en-US', 'English (United States)'],
  ['en-GB', 'English (United Kingdom)'],
  ['en-AU', 'English (Australia)'],
  ['en-CA', 'English (Canada)'],
  ['en-IN', 'English (India)'],
  ['de-DE', 'Deutsch (Deutschland)'],
  ['de-AT', 'Deutsch (Österreich)'],
  ['de-CH', 'Deutsch (Schweiz)'],
];

/** Every zone the browser knows, and the one that is chosen. */
export function zones(current: string): [string, string][] {
  const all = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), current]);
  return [...all].sort().map((zone) => [zone, zone.replaceAll('_', ' ')]);
}
