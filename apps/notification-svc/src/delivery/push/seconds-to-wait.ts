/** What a header `Retry-After` asks for: seconds, or a date (RFC 9110, 10.2.3). Undefined for one that says neither. */
export function secondsToWait(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil((moment - now.getTime()) / 1_000));
}
