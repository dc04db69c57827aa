import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useFloatingRoot } from './floating-root.js';
import { FLOATING } from './floating-style.js';

export const MENU = `${FLOATING} min-w-48 p-1`;
const ITEM =
  'flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 text-sm outline-none select-none pointer-coarse:min-h-11 ' +
  'data-highlighted:bg-hover data-disabled:opacity-50';

export interface MenuProps {
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
}

/** A list of actions that opens from a button. Not modal: the rest of the page stays as it is. */
export function Menu({ trigger, children, align = 'end' }: MenuProps) {
  const container = useFloatingRoot();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content align={align} sideOffset={6} collisionPadding={8} className={MENU}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface MenuItemProps {
  icon?: ReactNode;
  children: ReactNode;
  hint?: ReactNode;
  danger?: boolean;
  onSelect: () => void;
}

/** An action of a menu. */
export function MenuItem({ icon, children, hint, danger, onSelect }: MenuItemProps) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className={`${ITEM} ${danger ? 'text-danger' : ''}`}>
      {icon}
      <span className="flex-1">{children}</span>
      {hint && <span className="text-xs text-faint">{hint}</span>}
    </DropdownMenu.Item>
  );
}

export interface MenuCheckProps {
  checked: boolean;
  onChange: () => void;
  children: ReactNode;
  icon?: ReactNode;
}

/** A choice of a menu that can be on or off; the menu stays open. */
export function MenuCheck({ checked, onChange, children, icon }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={ITEM}
    >
      {icon}
      <span className="flex-1 truncate">{children}</span>
      {checked && <Check size={16} className="text-accent" aria-hidden />}
    </DropdownMenu.CheckboxItem>
  );
}

/** One choice out of several. */
export function MenuRadio<T extends string>({ value, options, onChange }: MenuRadioProps<T>) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
      {options.map(({ value: option, label, icon }) => (
        <DropdownMenu.RadioItem key={option} value={option} className={ITEM}>
          {icon}
          <span className="flex-1">{label}</span>
          {option === value && <Check size={16} className="text-accent" aria-hidden />}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export interface MenuRadioProps<T extends string> {
  value: T;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  onChange: (value: T) => void;
}

/** A line between groups of a menu. */
export function MenuLine() {
  return <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />;
}

/** Why a menu has nothing to choose from. */
export function MenuNote({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Item disabled className={ITEM}>
      {children}
    </DropdownMenu.Item>
  );
}

/** The name of a group of a menu. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-faint">{children}</DropdownMenu.Label>
  );
}
