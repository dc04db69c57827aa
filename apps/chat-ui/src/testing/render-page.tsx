import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { beginSession } from '../api/session.js';
import { CalendarContext } from '../shared/time/calendar.js';
import { Announcer } from '../shared/ui/announcer.js';
import { Toaster } from '../shared/ui/toaster.js';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });

const NEW_YORK = { zone: 'America/New_York', locale: 'en-US' };

/** Renders a part of the page as it stands in it: logged in, with toasts, in New York. */
export function renderPage(part: ReactNode) {
  const user = { id: 'u1', email: 'ana@example.org', timeZone: NEW_YORK.zone, locale: NEW_YORK.locale };
  beginSession({ accessToken: 'token', expiresIn: 900, user });
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Infinity, gcTime: Infinity },
      mutations: { gcTime: Infinity },
    },
  });
  const page = render(
    <QueryClientProvider client={client}>
      <Tooltip.Provider>
        <CalendarContext value={NEW_YORK}>{part}</CalendarContext>
        <Toaster />
        <Announcer />
      </Tooltip.Provider>
    </QueryClientProvider>,
  );
  return { ...page, client };
}
