import { useEffect } from 'react';
import { refresh } from '../../api/refresh.js';
import { endSession, mayResume, session } from '../../api/session.js';
import { followOtherTabs } from './other-tabs.js';

/** Tries to go on with the session that this browser had. */
export async function resume(): Promise<void> {
  if (!mayResume()) {
    endSession();
    return;
  }
  session.set({ status: 'starting' });
  const token = await refresh().catch(() => undefined);
  if (!token && session.get().status === 'starting') session.set({ status: 'unreachable' });
}

/** Begins with the page: resumes the session, and ends it when another tab does. */
export function useResume(): void {
  useEffect(() => {
    void resume();
    return followOtherTabs();
  }, []);
}
