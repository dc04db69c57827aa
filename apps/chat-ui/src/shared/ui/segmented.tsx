import { clsx } from 'clsx';
import { memo, useId } from 'react';

export interface SegmentedProps<T extends string> {
  /** Says what is chosen to screen readers. */
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  className?: string;
}

function Radios<T extends string>({ label, value, options, onChange, className }: SegmentedProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={clsx('inline-flex rounded-lg bg-sunken p-0.5', className)}>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            'relative flex h-8 flex-1 cursor-pointer items-center justify-center rounded-md px-1.5 text-[13px] font-medium transition-colors sm:px-3',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent',
            option.value === value ? 'bg-raised text-ink shadow-card' : 'text-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}

/** One choice out of a few, all of them in sight. */
export const Segmented = memo(Radios) as typeof Radios;
