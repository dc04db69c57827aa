import { createStore } from '../../shared/store/create-store.js';

/** What a link in a mail is for, and what proves that it was mailed. */
export interface MailedLink {
  kind: 'reset' | 'confirm';
  token: string;
}

const KINDS: Readonly<Record<string, MailedLink['kind']>> = { '/reset-password': 'reset', '/confirm-email': 'confirm' };

/** The mailed link that an address is, if it is one. */
export function mailedLinkOf({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): MailedLink | undefined {
  const kind = KINDS[pathname.replace(/\/+$/, '')];
  return kind && { kind, token: hash.slice(1) };
}

/** The link that the page was opened by; undefined when it has been dealt with, or was none. */
export const mailedLink = createStore<MailedLink | undefined>(
  globalThis.location ? mailedLinkOf(globalThis.location) : undefined,
);

/** Goes on to the page, and leaves nothing of the link in the browser's history. */
export function leaveMailedLink(): void {
  history.replaceState(null, '', '/');
  mailedLink.set(undefined);
}
