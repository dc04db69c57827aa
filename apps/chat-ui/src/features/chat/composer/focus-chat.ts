import { showTab } from '../../shell/tab-store.js';

/** Id of the field that is talked into. */
export const CHAT_INPUT = 'chat-input';

/** Leads to the field that is talked into, on a phone to its tab first. */
export function focusChat(): void {
  showTab('chat');
  requestAnimationFrame(() => document.getElementById(CHAT_INPUT)?.focus());
}
