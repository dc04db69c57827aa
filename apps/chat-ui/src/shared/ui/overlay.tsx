import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface OverlayProps {
  /** Tells screen readers what it is. */
  title: string;
  onClose: () => void;
  /** Called when it is gone and the focus is back where it was. */
  onClosed?: () => void;
  children: ReactNode;
}

/** The field that the window is for, though a button may stand before it. */
function focusField(event: Event): void {
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('input, textarea');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** A window near the top of the page with nothing in it but what is given, which gets the focus; it closes with Escape. */
export function Overlay({ title, onClose, onClosed, children }: OverlayProps) {
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <div className="fixed inset-0 z-40 animate-fade bg-scrim" aria-hidden />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focusField}
          onCloseAutoFocus={() => onClosed && queueMicrotask(onClosed)}
          className="fixed inset-x-3 top-3 z-40 mx-auto flex max-h-[min(34rem,calc(100dvh-1.5rem))] max-w-[38rem] animate-fade flex-col overflow-hidden rounded-2xl bg-surface shadow-float outline-none sm:top-[12vh]"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
