import { focusInTab } from '../../shell/focus-in-tab.js';

/** Id of the field that is talked into. */
export const CHAT_INPUT = 'chat-input';

/** Leads to the field that is talked into. */
export const focusChat = (): void => focusInTab('chat', CHAT_INPUT);
