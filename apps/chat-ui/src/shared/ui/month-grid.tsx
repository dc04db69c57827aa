import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { addDays, addMonths, monthStart, weekdayOf } from '../time/civil-day.js';
import { formatLongDay, formatMonth, formatWeekday } from '../time/format.js';
import { IconButton } from './icon-button.js';

const STEPS: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};
const WEEKS = [0, 1, 2, 3, 4, 5];
const DAYS = [0, 1, 2, 3, 4, 5, 6];

export interface MonthGridProps {
  today: string;
  selected?: string;
  locale: string;
  onSelect: (day: string) => void;
}

/** The days of a month to choose one from, by pointer or arrow keys. */
export function MonthGrid({ today, selected, locale, onSelect }: MonthGridProps) {
  const [cursor, setCursor] = useState(selected ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const first = monthStart(cursor);
  const monday = addDays(first, 1 - weekdayOf(first));
  const move = (event: KeyboardEvent): void => {
    const next = STEPS[event.key]?.(cursor);
    if (!next) return;
    event.preventDefault();
    setCursor(next);
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  return (
    <div>
      <div className="mb-1 flex items-center">
        <span className="flex-1 pl-1.5 text-sm font-semibold" aria-live="polite">
          {formatMonth(cursor, locale)}
        </span>
        <IconButton label="Month before" size="sm" onClick={() => setCursor(addMonths(cursor, -1))}>
          <ChevronLeft size={17} aria-hidden />
        </IconButton>
        <IconButton label="Month after" size="sm" onClick={() => setCursor(addMonths(cursor, 1))}>
          <ChevronRight size={17} aria-hidden />
        </IconButton>
      </div>
      <table
        ref={grid}
        role="grid"
        aria-label={formatMonth(cursor, locale)}
        onKeyDown={move}
        className="border-collapse"
      >
        <thead>
          <tr>
            {DAYS.map((i) => (
              <th
                key={i}
                scope="col"
                abbr={formatWeekday(addDays(monday, i), locale, 'long')}
                className="size-9 text-xs font-medium text-faint"
              >
                {formatWeekday(addDays(monday, i), locale, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKS.map((week) => (
            <tr key={week}>
              {DAYS.map((i) => {
                const day = addDays(monday, week * 7 + i);
                return <Day key={day} {...{ day, today, selected, cursor, locale, onSelect }} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({ day, today, selected, cursor, locale, onSelect }: MonthGridProps & { day: string; cursor: string }) {
  const isSelected = day === selected;
  return (
    <td role="gridcell" aria-selected={isSelected} className="p-0">
      <button
        type="button"
        tabIndex={day === cursor ? 0 : -1}
        aria-label={formatLongDay(day, locale)}
        aria-current={day === today ? 'date' : undefined}
        onClick={() => onSelect(day)}
        className={clsx(
          'grid size-9 place-items-center rounded-lg text-[13px] tabular-nums transition-colors',
          isSelected ? 'bg-accent font-semibold text-on-accent' : 'hover:bg-hover',
          !isSelected && day === today && 'font-semibold text-accent',
          !isSelected && day.slice(0, 7) !== cursor.slice(0, 7) && 'text-faint',
        )}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}
