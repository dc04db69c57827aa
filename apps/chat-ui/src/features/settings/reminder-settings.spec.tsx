/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Profile } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import ReminderSettings from './reminder-settings.js';

const USER = { id: 'u1', email: 'ana@example.org', timeZone: 'UTC', locale: 'en-US' };
const NONE = {
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
let profile: Profile;

beforeEach(() => {
  profile = { ...USER, ...NONE };
  api = new FakeApi().install();
  api.on('GET /api/me', () => ({ body: profile }));
  api.on('PATCH /api/me', ({ body }) => ({ body: (profile = { ...profile, ...(body as object) }) }));
});
afterEach(() => {
  cleanup();
  resetPage();
});

const patches = (): unknown[] => api.requests('PATCH /api/me').map(({ body }) => body);
const show = async () => {
  renderPage(<ReminderSettings user={USER} />);
  return screen.findByRole('checkbox', { name: 'Quiet hours' });
};

describe('the settings of reminders', () => {
  it('choose the usual one, and none', async () => {
    await show();
    const field = screen.getByLabelText<HTMLSelectElement>('Default reminder');
    expect(field.value).toBe('');
    fireEvent.change(field, { target: { value: '-PT30M' } });
    await waitFor(() => expect(field.value).toBe('-PT30M'));
    fireEvent.change(field, { target: { value: '' } });
    await waitFor(() => expect(patches()).toEqual([{ defaultReminder: '-PT30M' }, { defaultReminder: null }]));
  });

  it('keep a change in sight while the answer to the one before it comes', async () => {
    const box = (await show()) as HTMLInputElement;
    const releases: (() => void)[] = [];
    api.on('PATCH /api/me', async ({ body }) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return { body: (profile = { ...profile, ...(body as object) }) };
    });
    fireEvent.change(screen.getByLabelText('Default reminder'), { target: { value: '-PT30M' } });
    fireEvent.click(box);
    await waitFor(() => expect(box.checked).toBe(true));
    await waitFor(() => expect(releases).toHaveLength(1));
    releases[0]?.();
    await waitFor(() => expect(releases).toHaveLength(2));
    expect(box.checked).toBe(true);
    releases[1]?.();
    await waitFor(() => expect(profile.quietHours).not.toBeNull());
    expect(box.checked).toBe(true);
  });

  it('keep one that was chosen elsewhere', async () => {
    profile = { ...profile, defaultReminder: '-PT2H' };
    await show();
    expect(screen.getByLabelText<HTMLSelectElement>('Default reminder').value).toBe('-PT2H');
  });

  it('set quiet hours, change and remove them', async () => {
    const box = await show();
    fireEvent.click(box);
    const to = await screen.findByLabelText<HTMLInputElement>('To');
    expect([screen.getByLabelText<HTMLInputElement>('From').value, to.value]).toEqual(['22:00', '07:00']);
    fireEvent.change(to, { target: { value: '' } });
    fireEvent.blur(to);
    fireEvent.change(to, { target: { value: '06:30' } });
    fireEvent.keyDown(to, { key: 'Enter' });
    await waitFor(() => expect(patches()).toHaveLength(2));
    fireEvent.click(box);
    await waitFor(() => expect(screen.queryByLabelText('To')).toBeNull());
    await waitFor(() => expect(patches()).toHaveLength(3));
    expect(patches()).toEqual([
      { quietHours: { from: '22:00', to: '07:00' } },
      { quietHours: { from: '22:00', to: '06:30' } },
      { quietHours: null },
    ]);
  });

  it('mail reminders too, once the address is confirmed', async () => {
    api.on('POST /api/me/email/confirmation', { status: 202 });
    await show();
    expect(screen.queryByRole('button', { name: 'Mail me a link' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Reminders by e-mail' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Mail me a link' }));
    await screen.findByText('A link is on its way. Open it, and reminders are mailed from then on.');
    expect(patches()).toEqual([{ channels: ['email'] }]);
    api.on('POST /api/me/email/confirmation', problem(429, 'Too many mails. Try again in 9 s.'));
    fireEvent.click(screen.getByRole('button', { name: 'Mail the link again' }));
    await screen.findByText('Too many mails. Try again in 9 s.');
  });

  it('say so when they cannot be loaded', async () => {
    api.on('GET /api/me', problem(500, 'out of luck'));
    renderPage(<ReminderSettings user={USER} />);
    await screen.findByText('Your settings could not be loaded');
  });
});
