import { clsx } from 'clsx';
import { useState, type FormEvent } from 'react';
import { useCalendar } from '../../../shared/time/calendar.js';
import { addDays, weekdayOf } from '../../../shared/time/civil-day.js';
import { formatWeekday } from '../../../shared/time/format.js';
import { Button } from '../../../shared/ui/button.js';
import { FIELD } from '../../../shared/ui/field-style.js';
import { toggled } from '../filter/task-filter.js';
import { ruleOf, WEEKDAYS, type CustomRepeat } from './repeat-presets.js';

const UNITS = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' } as const;
const MOST = 999;

export interface CustomRepeatFormProps {
  day: string;
  onChoose: (rule: string, from: 'schedule' | 'completion') => void;
  onBack: () => void;
}

/** Every so many days, weeks, months or years; of weeks on chosen days. */
export function CustomRepeatForm({ day, onChoose, onBack }: CustomRepeatFormProps) {
  const own = WEEKDAYS[weekdayOf(day) - 1] ?? 'MO';
  const [repeat, setRepeat] = useState<CustomRepeat>({ every: 2, unit: 'WEEKLY', days: [own] });
  const [fromDone, setFromDone] = useState(false);
  const change = (part: Partial<CustomRepeat>): void => setRepeat({ ...repeat, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChoose(ruleOf(repeat), fromDone ? 'completion' : 'schedule');
  };
  return (
    <form onSubmit={submit} className="space-y-3 p-2.5">
      <div className="flex items-center gap-2 text-sm">
        <span>Every</span>
        <input
          type="number"
          aria-label="How many"
          min={1}
          max={MOST}
          required
          autoFocus
          value={repeat.every}
          onChange={({ target }) => change({ every: Math.min(Math.max(Number(target.value), 1), MOST) })}
          className={`${FIELD} h-9 w-16 px-2 text-center`}
        />
        <select
          aria-label="Unit"
          value={repeat.unit}
          onChange={({ target }) => change({ unit: target.value as CustomRepeat['unit'] })}
          className={`${FIELD} h-9 flex-1 px-2`}
        >
          {Object.entries(UNITS).map(([unit, name]) => (
            <option key={unit} value={unit}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {repeat.unit === 'WEEKLY' && (
        <WeekdayChoice days={repeat.days} onToggle={(one) => change({ days: toggled(repeat.days, one) })} />
      )}
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={fromDone}
          onChange={({ target }) => setFromDone(target.checked)}
          className="size-4 accent-accent"
        />
        Count from when it is done
      </label>
      <div className="flex justify-end gap-2">
        <Button size="sm" look="ghost" onClick={onBack}>
          Back
        </Button>
        <Button size="sm" look="primary" type="submit">
          Set repeat
        </Button>
      </div>
    </form>
  );
}

const A_MONDAY = '2024-01-01';

function WeekdayChoice({ days, onToggle }: { days: readonly string[]; onToggle: (day: string) => void }) {
  const { locale } = useCalendar();
  return (
    <div role="group" aria-label="On these days" className="flex justify-between gap-1">
      {WEEKDAYS.map((day, i) => (
        <button
          key={day}
          type="button"
          aria-pressed={days.includes(day)}
          aria-label={formatWeekday(addDays(A_MONDAY, i), locale, 'long')}
          onClick={() => onToggle(day)}
          className={clsx(
            'grid size-8 place-items-center rounded-full text-xs font-medium transition-colors',
            days.includes(day) ? 'bg-accent text-on-accent' : 'bg-hover text-muted hover:text-ink',
          )}
        >
          {formatWeekday(addDays(A_MONDAY, i), locale, 'narrow')}
        </button>
      ))}
    </div>
  );
}
