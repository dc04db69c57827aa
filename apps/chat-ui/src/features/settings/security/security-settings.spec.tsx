/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { resetPage } from '../../../reset-page.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import SecuritySettings from './security-settings.js';

const AT = '2026-03-05T15:00:00.000Z';
const LINUX = { id: 's1', current: true, agent: 'X (X11; Linux) Firefox/140.0', createdAt: AT, lastUsedAt: AT };
const PHONE = { id: 's2', current: false, agent: null, createdAt: AT, lastUsedAt: AT };
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
  api.on('GET /api/me/tokens', { body: { items: [] } });
  api.on('GET /api/me/sessions', { body: { items: [LINUX, PHONE] } });
  api.on('DELETE /api/me/sessions', { status: 204 });
  api.on('DELETE /api/me/sessions/*', { status: 204 });
  api.on('POST /api/me/password', { status: 204 });
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('where the person is logged in', () => {
  const rows = () => within(screen.getByRole('list', { name: 'Browsers that are logged in' })).getAllByRole('listitem');

  it('is listed; the browser in use has no button', async () => {
    renderPage(<SecuritySettings />);
    await screen.findByText('Firefox on Linux');
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Firefox on LinuxThis browser · Logged in: .+/),
      expect.stringMatching(/^Unknown browserLast used: .+Log out$/),
    ]);
  });

  it('ends there, and the list is asked for again', async () => {
    renderPage(<SecuritySettings />);
    fireEvent.click(await screen.findByRole('button', { name: 'Log out Unknown browser' }));
    await waitFor(() => expect(api.requests('DELETE /api/me/sessions/s2')).toHaveLength(1));
    await waitFor(() => expect(api.requests('GET /api/me/sessions')).toHaveLength(2));
  });

  it('ends everywhere else', async () => {
    renderPage(<SecuritySettings />);
    const everywhere = await screen.findByRole('button', { name: 'Log out everywhere else' });
    api.on('GET /api/me/sessions', { body: { items: [LINUX] } });
    fireEvent.click(everywhere);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Log out everywhere else' })).toBeNull());
    expect(api.requests('DELETE /api/me/sessions')).toHaveLength(1);
  });

  it('says so when it cannot be loaded or ended', async () => {
    api.on('DELETE /api/me/sessions/*', problem(500, 'out of luck'));
    renderPage(<SecuritySettings />);
    fireEvent.click(await screen.findByRole('button', { name: 'Log out Unknown browser' }));
    await screen.findByText('Could not log out');
    cleanup();
    api.on('GET /api/me/sessions', problem(500, 'out of luck'));
    renderPage(<SecuritySettings />);
    await screen.findByText('Your sessions could not be loaded');
  });
});

describe('the password', () => {
  const fill = (label: string, value: string): boolean =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const change = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Change password' }));

  it('is changed, and the fields are empty again', async () => {
    renderPage(<SecuritySettings />);
    fill('Current password', 'correct horse battery');
    fill('New password', 'another few words');
    change();
    await screen.findByText('Password changed');
    expect(api.requests('POST /api/me/password').map(({ body }) => body)).toEqual([
      { password: 'correct horse battery', newPassword: 'another few words' },
    ]);
    expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('');
  });

  it('is not sent when something is plainly missing', async () => {
    renderPage(<SecuritySettings />);
    await screen.findByText('Firefox on Linux');
    fill('New password', 'short');
    change();
    screen.getByText('Give the password that you log in with now.');
    screen.getByText('Use 12 to 128 characters.');
    expect(api.requests('POST /api/me/password')).toEqual([]);
  });

  it('says at the field that the current one is another, and elsewhere what else went wrong', async () => {
    const errors = [{ pointer: '/password', message: 'is not your password', remedy: 'Give another.' }];
    api.on('POST /api/me/password', problem(422, 'x', { errors }));
    renderPage(<SecuritySettings />);
    fill('Current password', 'not the one');
    fill('New password', 'another few words');
    change();
    await screen.findByText('Give another.');
    expect(screen.getByLabelText('Current password').getAttribute('aria-invalid')).toBe('true');
    api.on('POST /api/me/password', problem(429, 'Too many attempts. Try again in 9 s.'));
    change();
    await screen.findByText('Too many attempts. Try again in 9 s.');
  });
});
