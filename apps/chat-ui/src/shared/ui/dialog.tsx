import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.js';

const SHAPES = {
  center:
    'inset-x-0 bottom-0 max-h-[88dvh] animate-sheet rounded-t-2xl sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[30rem] ' +
    'sm:max-w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:animate-fade sm:rounded-2xl',
  side:
    'inset-x-0 bottom-0 top-14 animate-sheet rounded-t-2xl sm:inset-y-0 sm:right-0 sm:left-auto sm:w-[27rem] ' +
    'sm:animate-slide-in sm:rounded-none sm:rounded-l-2xl',
} as const;

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Said below the title. */
  description?: ReactNode;
  shape?: keyof typeof SHAPES;
  children: ReactNode;
  /** It is read only: nothing in it takes the focus, so the text does, and keys scroll it. */
  readOnly?: boolean;
  /** Buttons at the end. */
  actions?: ReactNode;
}

/** The window itself gets the focus, not its first button: that would look chosen. */
function focusWindow(event: Event): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement | null)?.focus();
}

/** A window over the page; on a phone a sheet from below. Takes the focus, gives it back, closes with Escape. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, shape = 'center', children, readOnly, actions } = props;
  return (
    <Radix.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <div className="fixed inset-0 z-40 animate-fade bg-scrim" aria-hidden />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          onOpenAutoFocus={focusWindow}
          className={clsx('fixed z-40 flex flex-col bg-surface shadow-float outline-none', SHAPES[shape])}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-[17px] leading-7 font-semibold text-balance">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-sm text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label="Close" size="sm" side="left" className="-mr-1.5">
                <X size={18} aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div
            {...(readOnly && { tabIndex: 0 })}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5 -outline-offset-2"
          >
            {children}
          </div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))]">
              {actions}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
