/** `task.created` of `errand.task.created.v1`: what all of them share says nothing. */
export const shortType = (type: string): string => type.replace(/^errand\.|\.v\d+$/g, '');

/** The beginning of an id, enough to tell two apart on one page. */
export const shortId = (id: string): string => (id.length > 10 ? `${id.slice(0, 8)}…` : id);

const UNITS = [
  { seconds: 86_400, name: 'd' },
  { seconds: 3_600, name: 'h' },
  { seconds: 60, name: 'min' },
  { seconds: 1, name: 's' },
] as const;

/** A length of time in its largest unit: "250 ms", "3 s", "5 min", "2 h", "4 d". */
export function shortTime(seconds: number): string {
  const unit = UNITS.find((one) => seconds >= one.seconds);
  return unit ? `${Math.floor(seconds / unit.seconds)} ${unit.name}` : `${Math.max(0, Math.round(seconds * 1_000))} ms`;
}

/** How long ago, or how far ahead: "3 s ago", "in 5 min", "now". */
export function fromNow(iso: string, now: number): string {
  const seconds = (now - Date.parse(iso)) / 1_000;
  if (Math.abs(seconds) < 1) return 'now';
  return seconds > 0 ? `${shortTime(seconds)} ago` : `in ${shortTime(-seconds)}`;
}
