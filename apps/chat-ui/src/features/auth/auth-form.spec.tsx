/** @jest-environment ./src/testing/page-environment.cjs */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { endSession, session } from '../../api/session.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { AuthScreen } from './auth-screen.js';

const USER = { id: 'u1', email: 'ana@example.org', timeZone: 'America/New_York', locale: 'en-US' };
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
  renderPage(<AuthScreen />);
  endSession();
});

const fill = (email: string, password: string): void => {
  fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: email } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } });
};
const submit = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const toSignUp = (): boolean => submit('Create an account');
const describedBy = (label: string): string | null | undefined =>
  document.getElementById(screen.getByLabelText(label).getAttribute('aria-describedby') ?? '')?.textContent;

describe('the door', () => {
  it('logs in', async () => {
    api.on('POST /api/auth/login', { body: { accessToken: 'a', expiresIn: 900, user: USER } });
    fill('ana@example.org', 'correct horse battery');
    submit('Log in');
    await waitFor(() => expect(session.get()).toEqual({ status: 'in', user: USER }));
    const [request] = api.requests('POST /api/auth/login');
    expect(request?.body).toEqual({ email: 'ana@example.org', password: 'correct horse battery' });
    expect(request?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('signs up with the browser’s zone and language', async () => {
    api.on('POST /api/auth/signup', { status: 201, body: { accessToken: 'a', expiresIn: 900, user: USER } });
    toSignUp();
    fill('ana@example.org', 'correct horse battery');
    submit('Create account');
    await waitFor(() => expect(session.get().status).toBe('in'));
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(api.requests('POST /api/auth/signup')[0]?.body).toMatchObject({ timeZone, locale: 'en-US' });
  });

  it('says at the field what is wrong, before anything is sent', () => {
    toSignUp();
    fill('foo', 'short');
    submit('Create account');
    expect(describedBy('E-mail')).toBe('Give an address like name@example.org.');
    expect(describedBy('Password')).toBe('Use 12 to 128 characters; a few words make a good password.');
    expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
    expect(api.got).toEqual([]);
  });

  it('says at the field what the API found wrong, until it is changed', async () => {
    const errors = [{ pointer: '/email', message: 'is too long', remedy: 'Give a shorter address.' }];
    api.on('POST /api/auth/login', problem(422, 'bad', { errors }));
    fill('ana@example.org', 'correct horse battery');
    submit('Log in');
    await waitFor(() => expect(describedBy('E-mail')).toBe('Give a shorter address.'));
    fill('a@example.org', 'correct horse battery');
    expect(describedBy('E-mail')).toBeUndefined();
  });

  it('says what is wrong with no field in particular', async () => {
    api.on('POST /api/auth/login', problem(401, 'E-mail or password is wrong.'));
    fill('ana@example.org', 'wrong horse battery');
    submit('Log in');
    expect((await screen.findByRole('alert')).textContent).toBe('E-mail or password is wrong.');
  });

  it('shows the password on demand', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text');
  });

  it('mails a link when the password is forgotten, and says the same to everybody', async () => {
    api.on('POST /api/auth/forgotten-password', { status: 202 });
    submit('Forgot your password?');
    fireEvent.change(screen.getByLabelText('E-mail'), { target: { value: 'ana@example.org' } });
    submit('Mail me a link');
    await screen.findByText('If ana@example.org has an account, a link is on its way. It works once, for an hour.');
    expect(api.requests('POST /api/auth/forgotten-password')[0]?.body).toEqual({ email: 'ana@example.org' });
    submit('Log in');
    screen.getByRole('heading', { name: 'Log in to Errand' });
  });
});
