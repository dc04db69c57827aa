import { session } from '../../../api/session.js';

/** The zone of the person who is logged in. */
export function currentZone(): string {
  const now = session.get();
  return now.status === 'in' ? now.user.timeZone : 'UTC';
}
