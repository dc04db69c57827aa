import { useCalendar } from '../../../shared/time/calendar.js';
import { formatDay } from '../../../shared/time/format.js';
import { useNow } from '../../../shared/time/use-now.js';
import { wallClock } from '../../../shared/time/zone.js';

/** Where another day begins. */
export function DayLine({ day }: { day: string }) {
  const { zone, locale } = useCalendar();
  const today = wallClock(useNow(), zone).day;
  return (
    <div className="my-1 flex items-center gap-3 text-xs font-medium text-faint">
      <span className="h-px flex-1 bg-line" />
      {formatDay(day, today, locale)}
      <span className="h-px flex-1 bg-line" />
    </div>
  );
}
