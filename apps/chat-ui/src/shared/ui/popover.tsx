import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useFloatingRoot } from './floating-root.js';
import { FLOATING } from './floating-style.js';

export interface PopoverProps {
  trigger: ReactNode;
  /** Says what it is to screen readers. */
  label: string;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  className?: string;
}

/** A small window beside the button that opens it. */
export function Popover({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  align = 'start',
  className = 'p-3',
}: PopoverProps) {
  const container = useFloatingRoot();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={`${FLOATING} ${className}`}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
