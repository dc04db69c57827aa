import { createStore } from '../shared/store/create-store.js';
import type { Session, User } from './types.js';

/** Who uses the page: not known yet, nobody, or somebody. */
export type SessionState =
  | { status: 'starting' }
  | { status: 'unreachable' }
  | { status: 'out'; ended?: boolean }
  | { status: 'in'; user: User };

/** Remembers, without any secret, that there may be a session to resume; spares a stranger a refusal. */
const HINT = 'errand.session';

export const session = createStore<SessionState>({ status: 'starting' });

/** Kept in memory only: what lies in storage can be stolen by any script. */
let accessToken: string | undefined;

export const currentToken = (): string | undefined => accessToken;

/** Whose page it is; undefined when nobody is logged in. */
export function currentUserId(): string | undefined {
  const now = session.get();
  return now.status === 'in' ? now.user.id : undefined;
}

/** The zone in which days and times are meant. */
export function currentZone(): string {
  const now = session.get();
  return now.status === 'in' ? now.user.timeZone : 'UTC';
}

/** Whether this browser was logged in when it was last used. */
export function mayResume(): boolean {
  try {
    return localStorage.getItem(HINT) !== null;
  } catch {
    return true;
  }
}

/** Takes in what logging in or refreshing answered. */
export function beginSession({ accessToken: token, user }: Session): void {
  accessToken = token;
  const now = session.get();
  const same = now.status === 'in' && JSON.stringify(now.user) === JSON.stringify(user);
  if (!same) session.set({ status: 'in', user });
  remember(() => localStorage.setItem(HINT, '1'));
}

/** Goes on as the person who was here last, before the API could be asked. False when it has been, meanwhile. */
export function beginSaved(user: User): boolean {
  if (session.get().status !== 'starting') return false;
  session.set({ status: 'in', user });
  return true;
}

/** @param ended true when the API refused to go on, not when the person left */
export function endSession(ended = false): void {
  accessToken = undefined;
  session.set({ status: 'out', ended });
  remember(() => localStorage.removeItem(HINT));
}

/** Takes in a changed profile. */
export function updateUser(user: User): void {
  if (session.get().status === 'in') session.set({ status: 'in', user });
}

function remember(store: () => void): void {
  try {
    store();
  } catch {
    // Storage is closed to us: the session lasts as long as the page.
  }
}
