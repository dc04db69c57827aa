import { useCalendar } from '../../shared/time/calendar.js';
import { dateFormat } from '../../shared/time/date-format.js';
import { fromNow } from './words.js';

/** To the millisecond: what one service did may be a moment before what the next one did. */
const EXACT = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
} as const;

function useExact(at: string): string {
  const { zone, locale } = useCalendar();
  return dateFormat(locale, { timeZone: zone, ...EXACT }).format(new Date(at));
}

/** When something was, or will be, as a distance from now; the exact time is its tooltip. */
export function Moment({ at, now }: { at: string; now: number }) {
  const exact = useExact(at);
  return (
    <time dateTime={at} title={exact} className="whitespace-nowrap">
      {fromNow(at, now)}
    </time>
  );
}

/** When something was, to the millisecond. */
export function ExactMoment({ at }: { at: string }) {
  return <time dateTime={at}>{useExact(at)}</time>;
}
