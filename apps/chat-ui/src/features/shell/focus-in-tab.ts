import { showTab, type Tab } from './tab-store.js';

/**
 * Leads to a field, on a phone to its tab first. At once where it is in sight, so that the next key is written into it; and again when the tab
 * is drawn, and whatever closes meanwhile has given the focus back to where it came from.
 */
export function focusInTab(tab: Tab, fieldId: string): void {
  showTab(tab);
  const focus = (): void => document.getElementById(fieldId)?.focus();
  focus();
  requestAnimationFrame(focus);
}
