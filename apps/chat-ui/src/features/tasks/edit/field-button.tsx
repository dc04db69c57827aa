import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export interface FieldButtonProps extends ComponentProps<'button'> {
  icon: ReactNode;
  /** The field's name, for screen readers. */
  label: string;
  /** Whether the field has a value. */
  filled: boolean;
  tone?: string;
}

/** A field of the editor: shows its value, opens what changes it. */
export function FieldButton({ icon, label, filled, tone, children, className, ...rest }: FieldButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(
        'inline-flex h-8 max-w-full items-center gap-1.5 rounded-lg border px-2.5 text-[13px] transition-colors pointer-coarse:h-10',
        'hover:bg-hover data-[state=open]:border-accent data-[state=open]:bg-hover',
        filled ? 'border-line bg-raised font-medium text-ink' : 'border-dashed border-edge/50 text-muted',
        tone,
        className,
      )}
    >
      {icon}
      <span className="sr-only">{label}: </span>
      <span className="truncate">{children}</span>
    </button>
  );
}
