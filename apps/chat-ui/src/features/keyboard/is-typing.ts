/** Whether a key belongs to what has the focus: a field, or something that floats over the page. A radio button has the arrows alone. */
export function isTyping({ target, key }: Pick<KeyboardEvent, 'target' | 'key'>): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role=dialog],[role=menu],[role=grid]')) return true;
  if (target instanceof HTMLInputElement && target.type === 'radio') return key === ' ' || key.startsWith('Arrow');
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
