import { DropdownMenu } from 'radix-ui';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useFloatingRoot } from './floating-root.js';
import { MENU } from './menu.js';

export interface RowMenuProps {
  /** Read out by screen readers. */
  label: string;
  icon: ReactNode;
  /** Its actions. */
  children: ReactNode;
}

const OPENS = new Set(['Enter', ' ', 'ArrowDown']);

/** A menu of which a list has many: until it is opened it is a button and nothing else. */
export function RowMenu({ label, icon, children }: RowMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!OPENS.has(event.key)) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <div className="relative">
      <button
        ref={button}
        id={id}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-state={isOpen ? 'open' : 'closed'}
        onPointerDown={() => (wasOpen.current = isOpen)} // which closes it
        onClick={() => setOpen(!wasOpen.current)}
        onKeyDown={onKeyDown}
        className="grid size-8 place-items-center rounded-lg text-muted opacity-70 group-hover/row:opacity-100 hover:bg-hover hover:text-ink data-[state=open]:bg-hover data-[state=open]:text-ink"
      >
        {icon}
      </button>
      {isOpen && (
        <OpenMenu labelledBy={id} onClose={() => setOpen(false)} onLeft={() => button.current?.focus()}>
          {children}
        </OpenMenu>
      )}
    </div>
  );
}

interface OpenMenuProps {
  labelledBy: string;
  children: ReactNode;
  onClose: () => void;
  /** It is gone, and nothing else was pointed at meanwhile. */
  onLeft: () => void;
}

function OpenMenu({ labelledBy, children, onClose, onLeft }: OpenMenuProps) {
  const container = useFloatingRoot();
  const pointedAway = useRef(false);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none absolute inset-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content
          aria-labelledby={labelledBy}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          onInteractOutside={() => (pointedAway.current = true)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!pointedAway.current) onLeft();
          }}
          className={MENU}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
