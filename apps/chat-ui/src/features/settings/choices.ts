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

/** Whose habits dates are written by, shown by an example; '' stands for those of the language. */
export const DATE_STYLES: readonly (readonly [string, string])[] = [
  ['', 'As the language and region'],
  ['en-US', 'Mar 5, 3:00 PM'],
  ['en-GB', '5 Mar, 15:00'],
  ['en-AU', '5 Mar, 3:00 pm'],
];

/** When a new task reminds, as ISO 8601 durations from its due time; '' stands for not at all. */
export const USUAL_REMINDERS: readonly (readonly [string, string])[] = [
  ['', 'None'],
  ['PT0S', 'When due'],
  ['-PT10M', '10 minutes before'],
  ['-PT30M', '30 minutes before'],
  ['-PT1H', '1 hour before'],
  ['-P1D', '1 day before'],
];

/** Which sentences the language model is asked about. */
export const ASKED_ABOUT: readonly (readonly [string, string])[] = [
  ['unclear', 'What the chat does not understand'],
  ['all', 'Whatever I say'],
  ['never', 'Nothing'],
];

/** The options, with the one that is chosen when it is none of them. */
export function including(
  options: readonly (readonly [string, string])[],
  chosen: string,
): readonly (readonly [string, string])[] {
  return options.some(([option]) => option === chosen) ? options : [[chosen, chosen], ...options];
}

/** Every zone the browser knows, and the one that is chosen. */
export function zones(current: string): [string, string][] {
  const all = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), current]);
  return [...all].sort().map((zone) => [zone, zone.replaceAll('_', ' ')]);
}
