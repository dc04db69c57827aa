/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../../api/session.js';
import type { Profile } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { tasksKey } from '../tasks/cache/task-cache.js';
import { NO_FILTER } from '../tasks/filter/task-filter.js';
import { SettingsDialog } from './settings-dialog.js';
import { settingsOpen } from './settings-store.js';

const PROFILE: Profile = {
  id: 'u1',
  email: 'ana@example.org',
  timeZone: 'America/New_York',
  locale: 'en-US',
  dayStart: '09:00',
  isAdmin: false,
  emailConfirmed: false,
  quietHours: null,
  defaultReminder: null,
  channels: [],
  assistant: 'unclear' as const,
  hasModel: false,
};
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
  api.on('GET /api/me', { body: PROFILE });
  api.on('PATCH /api/me', ({ body }) => ({ body: { ...PROFILE, ...(body as object) } }));
});
afterEach(() => {
  cleanup();
  resetPage();
});

const show = () => {
  const page = renderPage(<SettingsDialog />);
  act(() => settingsOpen.set(true));
  return page;
};
const dayStart = async (): Promise<HTMLInputElement> => {
  const field = screen.getByLabelText<HTMLInputElement>('Start of the day');
  await waitFor(() => expect(field.disabled).toBe(false));
  return field;
};
const patches = (): unknown[] => api.requests('PATCH /api/me').map(({ body }) => body);

describe('the start of the day', () => {
  it('is shown, and says what it is for', async () => {
    show();
    const field = await dayStart();
    expect(field.value).toBe('09:00');
    screen.getByText('Reminders of all-day tasks count from this time.');
  });

  it('is kept when the field is left, once', async () => {
    show();
    const field = await dayStart();
    for (const value of ['07:00', '07:30']) fireEvent.change(field, { target: { value } });
    expect(patches()).toEqual([]);
    fireEvent.blur(field);
    await waitFor(() => expect(patches()).toEqual([{ dayStart: '07:30' }]));
    expect(field.value).toBe('07:30');
    fireEvent.blur(field);
    expect(patches()).toHaveLength(1);
  });

  it('is kept by Enter, and when the window is closed', async () => {
    show();
    const field = await dayStart();
    fireEvent.change(field, { target: { value: '06:00' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(patches()).toEqual([{ dayStart: '06:00' }]));
    fireEvent.change(field, { target: { value: '05:00' } });
    act(() => settingsOpen.set(false));
    await waitFor(() => expect(patches()).toEqual([{ dayStart: '06:00' }, { dayStart: '05:00' }]));
  });

  it('stays as it was when half a time was written', async () => {
    show();
    const field = await dayStart();
    fireEvent.change(field, { target: { value: '' } });
    fireEvent.blur(field);
    expect(field.value).toBe('09:00');
    expect(patches()).toEqual([]);
  });

  it('goes back when the API does not take it, and says why', async () => {
    api.on('PATCH /api/me', problem(503, 'away'));
    const errors = [{ pointer: '/dayStart', message: 'is not a time', remedy: 'Give HH:MM like 09:00.' }];
    api.on('PATCH /api/me', problem(422, 'x', { errors }));
    show();
    const field = await dayStart();
    fireEvent.change(field, { target: { value: '07:00' } });
    fireEvent.blur(field);
    await screen.findByText('Could not change the settings');
    await screen.findByText(/is not a time\. Give HH:MM like 09:00\./);
    expect(field.value).toBe('09:00');
  });

  it('says so when it cannot be loaded', async () => {
    api.on('GET /api/me', problem(404, 'There is no such account.'));
    show();
    await screen.findByText('Could not be loaded. There is no such account.');
    expect(screen.getByLabelText<HTMLInputElement>('Start of the day').disabled).toBe(true);
  });
});

describe('the time zone', () => {
  it('is changed at once, and lists are asked for again: another zone, another order', async () => {
    const { client } = show();
    client.setQueryData(tasksKey(NO_FILTER), { pages: [], pageParams: [] });
    fireEvent.change(screen.getByLabelText('Time zone'), { target: { value: 'Pacific/Auckland' } });
    await waitFor(() => expect(client.getQueryState(tasksKey(NO_FILTER))?.isInvalidated).toBe(true));
    expect(patches()).toEqual([{ timeZone: 'Pacific/Auckland' }]);
    expect(session.get()).toMatchObject({ user: { timeZone: 'Pacific/Auckland', locale: 'en-US' } });
  });
});

describe('the date style', () => {
  it('is the page’s at once, and the language’s again', async () => {
    show();
    const field = screen.getByLabelText<HTMLSelectElement>('Date style');
    fireEvent.change(field, { target: { value: 'en-GB' } });
    await waitFor(() => expect(session.get()).toMatchObject({ user: { dateStyle: 'en-GB' } }));
    await waitFor(() => expect(patches()).toEqual([{ dateStyle: 'en-GB' }]));
    fireEvent.change(field, { target: { value: '' } });
    await waitFor(() => expect(patches()).toEqual([{ dateStyle: 'en-GB' }, { dateStyle: null }]));
    await waitFor(() => expect(session.get()).not.toHaveProperty('user.dateStyle'));
  });
});

it('shows another part when it is chosen', async () => {
  api.on('GET /api/me/tokens', { body: { items: [] } });
  api.on('GET /api/me/sessions', { body: { items: [] } });
  show();
  const tab = screen.getByRole('tab', { name: 'Security' });
  fireEvent.mouseDown(tab);
  await screen.findByRole('region', { name: 'Password' });
  await screen.findByRole('list', { name: 'Browsers that are logged in' });
});
