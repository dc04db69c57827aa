import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { FIELD } from './field-style.js';

export interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  /** What is wrong with the value, and what to try. */
  error?: string | undefined;
  hint?: string;
  /** Stands inside the field, at its end. */
  end?: ReactNode;
}

/** A line of text with its label, a hint and an error that screen readers connect to it. */
export function TextField({ label, error, hint, end, className, ...rest }: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-[13px] font-medium text-ink">
        {label}
      </label>
      <div className="relative">
        <input
          {...rest}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className={clsx(FIELD, 'h-11 w-full px-3.5', end && 'pr-12', error && 'border-danger!')}
        />
        {end && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
      </div>
      {note && (
        <p id={`${id}-note`} className={clsx('mt-1.5 flex gap-1.5 text-[13px]', error ? 'text-danger' : 'text-muted')}>
          {error && <CircleAlert size={15} className="mt-0.5 shrink-0" aria-hidden />}
          {note}
        </p>
      )}
    </div>
  );
}
