import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { beginSession, currentUserId, endSession } from '../../api/session.js';
import type { Session } from '../../api/types.js';
import { keptUnsent } from '../chat/data/kept-unsent.js';
import { unsubscribe } from '../settings/push/device-push.js';
import { announceLogOut } from './other-tabs.js';

export interface Credentials {
  email: string;
  password: string;
}

/** @throws ApiError */
export async function logIn({ email, password }: Credentials): Promise<void> {
  const session: Session = await answerOf(api.POST('/api/auth/login', { body: { email, password } }));
  beginSession(session);
}

/** Zone and language are the browser's own; they can be changed later. @throws ApiError */
export async function signUp({ email, password }: Credentials): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const body = { email, password, timeZone, locale: navigator.language };
  const session: Session = await answerOf(api.POST('/api/auth/signup', { body }));
  beginSession(session);
}

/** Ends the session here at once, in the other tabs too, and with the API. Nothing that was said stays in this browser. */
export async function logOut(): Promise<void> {
  leave();
  await answerOf(api.POST('/api/auth/logout')).catch(() => undefined); // the cookie outlives a lost connection, the token does not
}

/** Deletes the account; then it is as after logging out. @throws ApiError */
export async function deleteAccount(confirmation: Credentials): Promise<void> {
  await answerOf(api.POST('/api/me/deletion', { body: confirmation }));
  leave();
}

function leave(): void {
  const userId = currentUserId();
  endSession();
  announceLogOut();
  if (userId) void keptUnsent.clear(userId);
  void unsubscribe().catch(() => undefined); // with the session the API forgets the address anyway
}
