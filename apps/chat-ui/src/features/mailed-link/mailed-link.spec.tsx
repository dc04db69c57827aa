/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../../api/session.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { mailedLink, mailedLinkOf, type MailedLink } from './mailed-link.js';
import MailedLinkScreen from './mailed-link-screen.js';

const OVER = { errors: [{ pointer: '/token', message: 'was used before', remedy: 'Ask for a new link.' }] };
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
  api.on('POST /api/auth/reset-password', { status: 204 });
  api.on('POST /api/auth/confirm-email', { status: 204 });
});
afterEach(cleanup);

const show = (kind: MailedLink['kind']) => {
  const link = { kind, token: 't1' };
  mailedLink.set(link);
  history.replaceState(null, '', '/somewhere#t1');
  renderPage(<MailedLinkScreen link={link} />);
};
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

it('is known by its path, with the token behind the #', () => {
  expect(mailedLinkOf({ pathname: '/reset-password', hash: '#a-b_c' })).toEqual({ kind: 'reset', token: 'a-b_c' });
  expect(mailedLinkOf({ pathname: '/confirm-email/', hash: '' })).toEqual({ kind: 'confirm', token: '' });
  expect(mailedLinkOf({ pathname: '/', hash: '#x' })).toBeUndefined();
});

describe('a link that resets the password', () => {
  it('sets it and leads to the door, and the token is nowhere in the address', async () => {
    show('reset');
    expect(location.hash).toBe('');
    fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'another few words' } });
    press('Set the new password');
    await waitFor(() => expect(mailedLink.get()).toBeUndefined());
    expect(api.requests('POST /api/auth/reset-password')[0]?.body).toEqual({
      token: 't1',
      password: 'another few words',
    });
    expect([session.get().status, location.pathname]).toEqual(['out', '/']);
  });

  it('says what is wrong with the password, and when the link is over', async () => {
    show('reset');
    fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'short' } });
    press('Set the new password');
    screen.getByText('Use 12 to 128 characters.');
    api.on('POST /api/auth/reset-password', problem(422, 'x', OVER));
    fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'another few words' } });
    press('Set the new password');
    await screen.findByText('This link was used before or is too old. Ask for a new one.');
  });
});

describe('a link that confirms the address', () => {
  it('does it when the person says so, not by being opened', async () => {
    show('confirm');
    expect(api.got).toEqual([]);
    press('Confirm my address');
    await screen.findByRole('heading', { name: 'Your address is confirmed' });
    expect(api.requests('POST /api/auth/confirm-email')[0]?.body).toEqual({ token: 't1' });
    press('Back to Errand');
    expect(mailedLink.get()).toBeUndefined();
  });

  it('says when it is over', async () => {
    api.on('POST /api/auth/confirm-email', problem(422, 'x', OVER));
    show('confirm');
    press('Confirm my address');
    await screen.findByText('This link was used before or is too old. Ask for a new one.');
  });
});
