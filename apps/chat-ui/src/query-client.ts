import { QueryClient } from '@tanstack/react-query';
import { session } from './api/session.js';
import { keepState } from './features/offline/keep-state.js';
import { forgetSaved } from './features/offline/saved-state.js';
import { forgetTasks } from './features/tasks/cache/known-tasks.js';
import { resetPage } from './reset-page.js';

/**
 * What was loaded from the API. The client of the API repeats what does not arrive, the event stream tells what is out of date: nothing
 * here does either again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});

keepState(queryClient);

// What one person saw is gone before the next one logs in.
session.subscribe(() => {
  if (session.get().status !== 'out') return;
  queryClient.clear();
  forgetTasks(queryClient);
  resetPage();
  void forgetSaved();
});
