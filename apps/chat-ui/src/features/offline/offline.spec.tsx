/** @jest-environment ./src/testing/page-environment.cjs */
import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { beginSession, endSession, session } from '../../api/session.js';
import { FakeApi } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { liveState } from '../live/live-state.js';
import { lastContact } from './contact.js';
import { keepState } from './keep-state.js';
import { OfflineBar } from './offline-bar.js';
import { forgetSaved, readSaved } from './saved-state.js';
import { showSaved } from './show-saved.js';

const ANA = { id: 'u1', email: 'ana@example.org', timeZone: 'America/New_York', locale: 'en-US' };
const TASKS = ['tasks', { status: 'open' }];

/** A page that loads a list, and keeps it. */
async function seen(list: string[]): Promise<void> {
  beginSession({ accessToken: 'token', expiresIn: 900, user: ANA });
  const client = new QueryClient();
  const stop = keepState(client);
  await client.fetchQuery({ queryKey: TASKS, queryFn: () => list });
  await client.fetchQuery({ queryKey: ['preview', 'x'], queryFn: () => 'nothing' });
  await waitFor(async () => expect(await readSaved()).toBeDefined(), { timeout: 4_000 });
  stop();
}

beforeEach(forgetSaved);
afterEach(cleanup);

describe('the page without a network', () => {
  it('shows what was last seen, and knows when that was', async () => {
    await seen(['milk']);
    const at = lastContact.get();
    lastContact.set(undefined);
    session.set({ status: 'starting' });
    const client = new QueryClient();
    expect(await showSaved(client)).toBe(true);
    expect(session.get()).toEqual({ status: 'in', user: ANA });
    expect(client.getQueryData(TASKS)).toEqual(['milk']);
    expect(client.getQueryData(['preview', 'x'])).toBeUndefined();
    expect(lastContact.get()).toBe(at);
  });

  it('shows nothing that is not there, and nothing to a person who has been let in or out meanwhile', async () => {
    session.set({ status: 'starting' });
    expect(await showSaved(new QueryClient())).toBe(false);
    await seen(['milk']);
    endSession(true);
    expect(await showSaved(new QueryClient())).toBe(false);
    expect(session.get().status).toBe('out');
  });

  it('says that it is, since when, and what becomes of what is written', async () => {
    new FakeApi().install();
    lastContact.set('2020-03-05T15:00:00.000Z');
    liveState.set('offline');
    renderPage(<OfflineBar />);
    await screen.findByText(/as of 5 Mar 2020, 10:00|as of Mar 5, 2020, 10:00/);
    expect(screen.getByRole('status').textContent).toContain(
      'What you say, change, delete or undo is kept, and sent when',
    );
    act(() => liveState.set('live'));
    await waitFor(() => expect(screen.queryByText(/as of/)).toBeNull());
  });
});
