import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Tooltip, type TooltipProps } from './tooltip.js';

const SIZES = { sm: 'size-8', md: 'size-9 pointer-coarse:size-11' } as const;

export interface IconButtonProps extends ComponentProps<'button'> {
  /** Read out by screen readers and shown as tooltip. */
  label: string;
  size?: keyof typeof SIZES;
  side?: TooltipProps['side'];
  danger?: boolean;
}

/** A button that is an icon. */
export function IconButton({ label, size = 'md', side, danger, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} side={side}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={clsx(
          'inline-flex shrink-0 items-center justify-center rounded-lg text-muted transition-colors duration-150',
          'hover:bg-hover data-[state=open]:bg-hover',
          danger ? 'hover:text-danger' : 'hover:text-ink data-[state=open]:text-ink',
          'disabled:pointer-events-none disabled:opacity-50',
          SIZES[size],
          className,
        )}
      />
    </Tooltip>
  );
}
