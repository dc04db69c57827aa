import { QueryClientProvider } from '@tanstack/react-query';
import { Tooltip } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { session } from './api/session.js';
import type { User } from './api/types.js';
import { Unreachable } from './features/auth/unreachable.js';
import { useResume } from './features/auth/use-resume.js';
import { mailedLink } from './features/mailed-link/mailed-link.js';
import { Everywhere } from './features/shell/everywhere.js';
import { MainView } from './features/shell/main-view.js';
import { queryClient } from './query-client.js';
import { routeStore, type Route } from './shared/route/route.js';
import { useStore } from './shared/store/use-store.js';
import { UserCalendar } from './shared/time/user-calendar.js';
import { Announcer } from './shared/ui/announcer.js';
import { ErrorBoundary } from './shared/ui/error-boundary.js';
import { Spinner } from './shared/ui/spinner.js';
import { Toaster } from './shared/ui/toaster.js';

/** Seen by few, or seldom: loaded when they are wanted. */
const OperationsView = lazy(() => import('./features/operations/operations-view.js'));
const AuthScreen = lazy(() => import('./features/auth/auth-screen.js').then((part) => ({ default: part.AuthScreen })));
const MailedLinkScreen = lazy(() => import('./features/mailed-link/mailed-link-screen.js'));
const TransferView = lazy(() => import('./features/transfer/transfer-view.js'));

function Starting() {
  return (
    <main role="status" aria-label="Starting" className="grid h-full place-items-center text-faint">
      <Spinner size={26} />
    </main>
  );
}

function View({ route, user }: { route: Route; user: User }) {
  if (route === 'operations') return <OperationsView />;
  return route === 'transfer' ? <TransferView /> : <MainView user={user} />;
}

function Screen() {
  const state = useStore(session);
  const route = useStore(routeStore);
  const link = useStore(mailedLink);
  useResume();
  if (link)
    return (
      <Suspense fallback={<Starting />}>
        <MailedLinkScreen link={link} />
      </Suspense>
    );
  switch (state.status) {
    case 'in':
      return (
        <UserCalendar key={state.user.id} {...state.user}>
          <Suspense fallback={<Starting />}>
            <View route={route} user={state.user} />
          </Suspense>
          <Everywhere />
        </UserCalendar>
      );
    case 'out':
      return (
        <Suspense fallback={<Starting />}>
          <AuthScreen ended={state.ended} />
        </Suspense>
      );
    case 'unreachable':
      return <Unreachable />;
    default:
      return <Starting />;
  }
}

/** The whole page. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Tooltip.Provider delayDuration={500} disableHoverableContent>
        <ErrorBoundary>
          <Screen />
        </ErrorBoundary>
        <Toaster />
        <Announcer />
      </Tooltip.Provider>
    </QueryClientProvider>
  );
}
