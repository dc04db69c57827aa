import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

const TONES = {
  neutral: 'bg-hover text-muted',
  outline: 'border border-dashed border-edge/70 text-muted',
  accent: 'bg-accent-soft text-accent-strong',
  danger: 'bg-danger-soft text-danger',
  warn: 'bg-warn-soft text-warn',
  info: 'bg-info-soft text-info',
} as const;

export type ChipTone = keyof typeof TONES;

export interface ChipProps {
  icon?: ReactNode;
  tone?: ChipTone;
  children: ReactNode;
  title?: string;
  /** Shows an × that says this to screen readers. */
  removeLabel?: string;
  onRemove?: () => void;
}

/** A small fact about something. */
export function Chip({ icon, tone = 'neutral', children, title, removeLabel, onRemove }: ChipProps) {
  return (
    <span
      title={title}
      className={clsx(
        'inline-flex h-6 max-w-full items-center gap-1 rounded-md px-2 text-xs font-medium whitespace-nowrap',
        onRemove && 'pr-0.5',
        TONES[tone],
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="inline-flex size-5 shrink-0 items-center justify-center rounded-sm opacity-70 hover:bg-ink/10 hover:opacity-100"
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </span>
  );
}
