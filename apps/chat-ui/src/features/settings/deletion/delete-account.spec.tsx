/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../../../api/session.js';
import { resetPage } from '../../../reset-page.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { DeleteAccount } from './delete-account.js';

let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install().on('POST /api/me/deletion', { status: 204 });
});
afterEach(() => {
  cleanup();
  resetPage();
});

const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const confirm = (): void => {
  press('Delete my account…');
  fill('Your e-mail address, to confirm', 'ann@example.org');
  fill('Your password', 'correct horse battery');
  press('Delete for good');
};

describe('deleting the account', () => {
  it('says what goes and what stays, and offers a copy first', async () => {
    api.on('GET /api/export', problem(500, 'out of luck'));
    renderPage(<DeleteAccount />);
    screen.getByText(/^Deleted: your tasks, .* e-mail address/);
    screen.getByText(/^Kept: a log .* No titles, no notes, no address\.$/);
    press('Download my data');
    await waitFor(() => expect(api.requests('GET /api/export')).toHaveLength(1));
  });

  it('wants the address and the password, then ends the session here', async () => {
    renderPage(<DeleteAccount />);
    confirm();
    await screen.findByText('Your account is deleted');
    expect(api.requests('POST /api/me/deletion').map(({ body }) => body)).toEqual([
      { email: 'ann@example.org', password: 'correct horse battery' },
    ]);
    expect(session.get()).toEqual({ status: 'out', ended: false });
  });

  it('asks for nothing that is plainly missing, and can be left', () => {
    renderPage(<DeleteAccount />);
    press('Delete my account…');
    press('Delete for good');
    screen.getByText('Type the address that you log in with.');
    screen.getByText('Give the password that you log in with.');
    press('Keep it');
    expect(screen.queryByLabelText('Your password')).toBeNull();
    expect(api.requests('POST /api/me/deletion')).toEqual([]);
  });

  it('says at the field what is wrong, and elsewhere what else went wrong', async () => {
    const errors = [{ pointer: '/email', message: 'is not the address of this account', remedy: 'Type another.' }];
    api.on('POST /api/me/deletion', problem(422, 'x', { errors }));
    renderPage(<DeleteAccount />);
    confirm();
    await screen.findByText('Type another.');
    api.on('POST /api/me/deletion', problem(429, 'Too many attempts. Try again in 9 s.'));
    press('Delete for good');
    await screen.findByText('Too many attempts. Try again in 9 s.');
  });
});
