import { createStore } from '../../shared/store/create-store.js';
import { unsent } from '../chat/data/unsent.js';
import { logOut } from './auth-calls.js';

/** Whether the person is asked if they want to leave. */
export const leaving = createStore(false);

/** Logs out; asks first when something that was said would be lost. */
export function askToLogOut(): void {
  if (unsent.get().length > 0) leaving.set(true);
  else void logOut();
}
