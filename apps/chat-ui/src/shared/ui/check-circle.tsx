import { clsx } from 'clsx';
import type { Priority } from '../../api/types.js';

const RINGS: Readonly<Record<Priority, string>> = {
  1: 'border-danger bg-danger-soft/70 text-danger',
  2: 'border-warn bg-warn-soft/70 text-warn',
  3: 'border-info bg-info-soft/70 text-info',
  4: 'border-edge text-faint',
};

export interface CheckCircleProps {
  checked: boolean;
  /** What the click does: "Complete: Buy milk". */
  label: string;
  priority?: Priority;
  onChange: () => void;
  disabled?: boolean;
}

/** The circle that completes a task: fills, draws its tick and sends out a ring. */
export function CheckCircle({ checked, label, priority = 4, onChange, disabled }: CheckCircleProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      disabled={disabled}
      onClick={(event) => {
        event.stopPropagation();
        onChange();
      }}
      className="group/check relative -m-2.5 grid size-11 shrink-0 place-items-center rounded-full"
    >
      {checked && <span className="absolute size-[22px] animate-ring rounded-full bg-accent" aria-hidden />}
      <span
        className={clsx(
          'relative grid size-[22px] place-items-center rounded-full border-[1.75px] transition-colors duration-150',
          checked ? 'animate-pop border-accent bg-accent text-on-accent' : RINGS[priority],
        )}
      >
        <svg viewBox="0 0 16 16" className="size-3.5" fill="none" stroke="currentColor" strokeWidth="2.25" aria-hidden>
          <path
            d="M3.5 8.5 6.7 11.6 12.5 4.9"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray="20"
            className={checked ? 'animate-draw' : 'opacity-0 transition-opacity group-hover/check:opacity-60'}
          />
        </svg>
      </span>
    </button>
  );
}
