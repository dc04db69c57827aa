/** Whether a key belongs to what has the focus: a field, or something that floats over the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role=dialog],[role=menu],[role=grid]')) return true;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
