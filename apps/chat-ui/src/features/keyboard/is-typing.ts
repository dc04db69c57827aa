const FLOATING = '[role=dialog],[role=alertdialog],[role=menu],[role=grid]';

/** Whether something floats over the page that has the keys for itself. */
export const isFloating = ({ target }: Pick<KeyboardEvent, 'target'>): boolean =>
  target instanceof HTMLElement && target.closest(FLOATING) !== null;

/** Whether a key belongs to what has the focus: a field, or something that floats over the page. A radio button has the arrows alone. */
export function isTyping({ target, key }: Pick<KeyboardEvent, 'target' | 'key'>): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || isFloating({ target })) return true;
  if (target instanceof HTMLInputElement && target.type === 'radio') return key === ' ' || key.startsWith('Arrow');
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
