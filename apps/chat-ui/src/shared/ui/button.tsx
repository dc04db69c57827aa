import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './spinner.js';

const LOOKS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong shadow-card',
  secondary: 'border border-line bg-raised text-ink hover:bg-hover shadow-card',
  ghost: 'text-muted hover:bg-hover hover:text-ink',
  soft: 'bg-accent-soft text-accent-strong hover:brightness-97',
  danger: 'bg-danger-fill text-on-danger hover:brightness-92 shadow-card',
} as const;
const SIZES = {
  sm: 'h-8 px-3 text-[13px] gap-1.5',
  md: 'h-10 px-4 text-sm gap-2',
  lg: 'h-11 px-5 text-[15px] gap-2',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
  icon?: ReactNode;
  /** Shows that it works, and takes no further click. */
  busy?: boolean;
}

/** A button with words on it. */
export function Button({ look = 'secondary', size = 'md', icon, busy, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled ?? busy}
      aria-busy={busy || undefined}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center rounded-lg font-medium whitespace-nowrap transition-colors duration-150',
        'active:scale-[0.985] disabled:pointer-events-none disabled:opacity-60',
        LOOKS[look],
        SIZES[size],
        className,
      )}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}
