import { Clock, X } from 'lucide-react';
import { useCalendar } from '../../../shared/time/calendar.js';
import { addDays, weekdayOf } from '../../../shared/time/civil-day.js';
import { dueDay, dueTime, makeDue } from '../../../shared/time/due.js';
import { formatWeekday } from '../../../shared/time/format.js';
import { wallClock } from '../../../shared/time/zone.js';
import { Button } from '../../../shared/ui/button.js';
import { FIELD } from '../../../shared/ui/field-style.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { MonthGrid } from '../../../shared/ui/month-grid.js';

export interface DuePickerProps {
  due: string | null;
  now: Date;
  onChange: (due: string | undefined) => void;
  onDone: () => void;
}

/** The days that are meant most often. */
function quickDays(today: string): { label: string; day: string }[] {
  const monday = addDays(today, 8 - weekdayOf(today));
  return [
    { label: 'Today', day: today },
    { label: 'Tomorrow', day: addDays(today, 1) },
    { label: 'Next week', day: monday },
  ];
}

/** Chooses a day, and a time on it. */
export function DuePicker({ due, now, onChange, onDone }: DuePickerProps) {
  const { zone, locale } = useCalendar();
  const today = wallClock(now, zone).day;
  const day = due ? dueDay(due, zone) : undefined;
  const time = due ? dueTime(due, zone) : undefined;
  const setDay = (next: string): void => {
    onChange(makeDue(next, time, zone));
    onDone();
  };
  return (
    <div className="w-[252px]">
      <div className="mb-2 grid grid-cols-3 gap-1.5">
        {quickDays(today).map((quick) => (
          <Button
            key={quick.label}
            size="sm"
            look={quick.day === day ? 'soft' : 'secondary'}
            title={formatWeekday(quick.day, locale, 'long')}
            onClick={() => setDay(quick.day)}
            className="px-1!"
          >
            {quick.label}
          </Button>
        ))}
      </div>
      <MonthGrid today={today} selected={day} locale={locale} onSelect={setDay} />
      <div className="mt-2 flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <Clock size={16} className="text-faint" aria-hidden />
        <input
          type="time"
          aria-label="Time"
          value={time ?? ''}
          onChange={({ target }) => onChange(makeDue(day ?? today, target.value || undefined, zone))}
          className={`${FIELD} h-8 min-w-[7.25rem] flex-1 px-2 text-[13px] pointer-coarse:h-10`}
        />
        {time && (
          <IconButton label="No time" size="sm" onClick={() => onChange(day)}>
            <X size={15} aria-hidden />
          </IconButton>
        )}
        {due && (
          <Button
            size="sm"
            look="ghost"
            onClick={() => {
              onChange(undefined);
              onDone();
            }}
          >
            No date
          </Button>
        )}
      </div>
    </div>
  );
}
