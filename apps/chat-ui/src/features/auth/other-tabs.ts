import { endSession, session } from '../../api/session.js';

const NAME = 'errand-session';
const OUT = 'out';

/** Tells the other tabs of this browser that the person has logged out. */
export function announceLogOut(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(OUT);
  channel.close();
}

/** Ends the session here when it ends in another tab (and its own page hears it too); returns what stops it. */
export function followOtherTabs(): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => {
    if (data === OUT && session.get().status !== 'out') endSession();
  };
  return () => channel.close();
}
