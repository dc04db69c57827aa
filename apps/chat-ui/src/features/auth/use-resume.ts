import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh } from '../../api/refresh.js';
import { endSession, mayResume, session } from '../../api/session.js';
import { showSaved } from '../offline/show-saved.js';
import { followOtherTabs } from './other-tabs.js';

/** A person waits so long for the API before the page is shown as it was. */
const PATIENCE_MS = 1_500;

const isStarting = (): boolean => session.get().status === 'starting';

/** Tries to go on with the session that this browser had; shows what it last saw when the API does not answer soon. */
export async function resume(client: QueryClient): Promise<void> {
  if (!mayResume()) {
    endSession();
    return;
  }
  session.set({ status: 'starting' });
  const timer = setTimeout(() => void showSaved(client), navigator.onLine ? PATIENCE_MS : 0);
  const token = await refresh().catch(() => undefined);
  clearTimeout(timer);
  if (!token && isStarting() && !(await showSaved(client)) && isStarting()) session.set({ status: 'unreachable' });
}

/** Begins with the page: resumes the session, and ends it when another tab does. */
export function useResume(): void {
  const client = useQueryClient();
  useEffect(() => {
    void resume(client);
    return followOtherTabs();
  }, [client]);
}
