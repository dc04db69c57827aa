/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { resetPage } from '../../reset-page.js';
import { routeStore } from '../../shared/route/route.js';
import { aTask } from '../../testing/a-task.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { approvalsOpen } from '../approvals/approvals-store.js';
import { selection } from '../tasks/select/selection.js';
import { whyOf } from '../why/why-store.js';
import { useFollowNotifications } from './follow-notification.js';

const TASK = aTask({ title: 'Pay rent' });
let api: FakeApi;
let worker: EventTarget;

function Page() {
  useFollowNotifications();
  return null;
}

beforeEach(() => {
  worker = new EventTarget();
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: worker });
  api = new FakeApi().install().on('GET /api/tasks/*', { body: TASK });
});
afterEach(() => {
  cleanup();
  resetPage();
  history.replaceState(null, '', '/');
});

const isShown = () => waitFor(() => expect(JSON.stringify(selection.get())).toContain(TASK.id));
const say = (data: unknown) => act(() => worker.dispatchEvent(new MessageEvent('message', { data })));

describe('a notification that was clicked', () => {
  it('leads to its task by the address of the page that it opened, once', async () => {
    history.replaceState(null, '', `/?task=${TASK.id}`);
    renderPage(<Page />);
    await isShown();
    expect(location.search).toBe('');
  });

  it('asks why it came by the link of its mail, once', async () => {
    history.replaceState(null, '', '/?why=r-1');
    renderPage(<Page />);
    await waitFor(() => expect(whyOf.get()).toEqual({ notification: 'r-1' }));
    expect(location.search).toBe('');
  });

  it('leads to its task in the page that is open, whatever is shown there', async () => {
    routeStore.set('operations');
    renderPage(<Page />);
    say({ type: 'open-task', taskId: TASK.id });
    await isShown();
    expect(routeStore.get()).toBe('list');
  });

  it('leads to what waits for a yes, by the address and by the word', () => {
    history.replaceState(null, '', '/?approvals');
    renderPage(<Page />);
    expect([approvalsOpen.get(), location.search]).toEqual([true, '']);
    approvalsOpen.set(false);
    say({ type: 'open-approvals' });
    expect(approvalsOpen.get()).toBe(true);
  });

  it('says that the task is gone, and takes no notice of other words', async () => {
    api.on('GET /api/tasks/*', problem(404, 'no'));
    renderPage(<Page />);
    say('take-over');
    say(null);
    say({ type: 'open-task', taskId: TASK.id });
    await screen.findByText('That task could not be opened');
    expect(api.got).toHaveLength(1);
  });
});
