import { TestStack, waitUntil } from '@errand/testing';
import type { Browser } from 'playwright-core';
import request from 'supertest';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, PHONE, SLOW } from './support/browser-user.js';
import { Gallery } from './support/gallery.js';
import { storedOf, verdictOf } from './support/stored.js';
import { PASSWORD, User } from './support/user.js';

const NEXT = 'another few words';
const SECRET = 'a present for Zoë';

describe('an account', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start({ mailbox: true });
  });
  afterAll(() => stack?.stop());

  const post = (path: string, body: object): request.Test => request(stack.url).post(path).send(body);
  const logIn = (email: string, password: string): request.Test => post('/api/auth/login', { email, password });
  const mails = (to: string, subject: RegExp) => async () =>
    (await stack.mails(to)).filter((mail) => subject.test(mail.subject));
  const oneMail = async (to: string, subject: RegExp) => {
    const found = mails(to, subject);
    await waitUntil(async () => (await found()).length > 0, { what: `a mail ${String(subject)}` });
    return (await found())[0] as { subject: string; html: string; messageId: string | null };
  };
  const tokenIn = (html: string): string => /(?:password|email)#([\w-]+)"/.exec(html)?.[1] ?? '';

  it('knows where it is logged in, through both sidecars, and ends the others with a new password', async () => {
    const user = await User.signUp(stack.url);
    const phone = await logIn(user.email, PASSWORD).set('User-Agent', 'Phone/1.0 (a telephone)').expect(200);
    const { body } = await user.get('/api/me/sessions').expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items).toContainEqual(expect.objectContaining({ agent: 'Phone/1.0 (a telephone)', current: false }));
    await user.post('/api/me/password', { password: NEXT, newPassword: NEXT }).expect(422);
    await user.post('/api/me/password', { password: PASSWORD, newPassword: NEXT }).expect(204);
    const [cookie = ''] = phone.headers['set-cookie'] as unknown as string[];
    await post('/api/auth/refresh', {})
      .set('Cookie', String(cookie.split(';')[0]))
      .expect(401);
    expect((await user.get('/api/me/sessions').expect(200)).body.items).toHaveLength(1);
    await logIn(user.email, NEXT).expect(200);
  });

  it('gives programs tokens that do what their scopes say, and no more once they are ended', async () => {
    const user = await User.signUp(stack.url);
    const made = await user.post('/api/me/tokens', { name: 'a script', scopes: ['write'] }).expect(201);
    const { id, token } = made.body as { id: string; token: string };
    const by = (call: request.Test): request.Test => call.set('Authorization', `Bearer ${token}`);
    await by(post('/api/tasks', { title: 'by a script' })).expect(201);
    await by(request(stack.url).get('/api/tasks')).expect(403);
    for (const path of ['/api/me/tokens', '/api/%6de/tokens', '/api/me/sessions']) {
      expect([path, (await by(request(stack.url).get(path))).status]).not.toEqual([path, 200]);
    }
    const { items } = (await user.get('/api/me/tokens').expect(200)).body as { items: object[] };
    expect(items).toEqual([expect.objectContaining({ id, name: 'a script', lastUsedAt: expect.any(String) })]);
    expect(JSON.stringify(items)).not.toContain(token);
    await user.delete(`/api/me/tokens/${id}`).expect(204);
    await by(post('/api/tasks', { title: 'too late' })).expect(401);
  });

  it('gets a forgotten password reset by a link that works once and ends every session', async () => {
    const user = await User.signUp(stack.url);
    const before = await logIn(user.email, PASSWORD).expect(200);
    const unknown = await post('/api/auth/forgotten-password', { email: 'nobody@example.org' }).expect(202);
    const known = await post('/api/auth/forgotten-password', { email: user.email.toUpperCase() }).expect(202);
    expect([known.text, known.body]).toEqual([unknown.text, unknown.body]);

    const mail = await oneMail(user.email, /new password/);
    const link = /href="([^"]+)"/.exec(mail.html)?.[1] ?? '';
    expect(link).toMatch(new RegExp(`^http://localhost:${stack.process('chat-ui').port}/reset-password#[\\w-]{20,}$`));
    expect(mail.html).toMatch(/<meta name="errand-reference" content="mail-[\w-]+">/);
    const token = tokenIn(mail.html);
    await post('/api/auth/reset-password', { token, password: 'short' }).expect(422);
    await post('/api/auth/reset-password', { token, password: NEXT }).expect(204);
    const { body } = await post('/api/auth/reset-password', { token, password: NEXT }).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/token', remedy: 'Ask for a new link.' })]);

    const [cookie = ''] = before.headers['set-cookie'] as unknown as string[];
    await post('/api/auth/refresh', {})
      .set('Cookie', String(cookie.split(';')[0]))
      .expect(401);
    await logIn(user.email, PASSWORD).expect(401);
    await logIn(user.email, NEXT).expect(200);
    expect(await stack.mails('nobody@example.org')).toEqual([]);
  });

  it('has reminders mailed to a confirmed address, also those that came due while the SMTP server was away', async () => {
    const user = await User.signUp(stack.url);
    await user.patch('/api/me', { channels: ['email'], locale: 'de' }).expect(200);
    await user.post('/api/tasks', { title: 'zu früh', reminders: [new Date().toISOString()] }).expect(201);
    const said = (words: string) => () => stack.log('notification-svc').some(({ msg }) => msg.includes(words));
    await waitUntil(said('has not confirmed the address'), { what: 'the first reminder not to be mailed' });
    await user.post('/api/me/email/confirmation', {}).expect(202);
    const token = tokenIn((await oneMail(user.email, /^Bestätige/)).html);
    await post('/api/auth/confirm-email', { token }).expect(204);
    await post('/api/auth/confirm-email', { token }).expect(422);
    expect((await user.get('/api/me').expect(200)).body).toMatchObject({ emailConfirmed: true, channels: ['email'] });

    await stack.process('mailbox').stop();
    const at = new Date().toISOString();
    await user.post('/api/tasks', { title: 'Miete; <b>zahlen</b>', due: at, reminders: ['PT0S'] }).expect(201);
    const tried = () => stack.log('notification-svc').some(({ msg }) => /^POST \/job\/mail-\S+ 5\d\d$/.test(msg));
    await waitUntil(tried, { what: 'the mail to be tried' });
    await stack.process('mailbox').start();
    await stack.process('mailbox').waitReady();

    const mail = await oneMail(user.email, /Miete/);
    expect(mail.subject).toBe('Miete; <b>zahlen</b>');
    expect(mail.html).toContain('Miete; &lt;b&gt;zahlen&lt;/b&gt;');
    expect(mail.html).toMatch(/Fällig: .+ um \d\d:\d\d/);
    expect(mail.html).toMatch(/<meta name="errand-reference" content="mail-[\w-]+">/);
    expect(await mails(user.email, /zu früh/)()).toEqual([]);
  });

  describe('at the page', () => {
    let browser: Browser;
    let ada: BrowserUser;

    beforeAll(async () => void (browser = await launchBrowser()));
    afterAll(() => browser?.close());

    /** The same person on a phone. */
    const elsewhere = async (email: string): Promise<BrowserUser> => {
      const phone = await BrowserUser.open(browser, stack.url, PHONE);
      await phone.page.getByLabel('E-mail').fill(email);
      await phone.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await phone.page.getByRole('button', { name: 'Log in', exact: true }).click(SLOW);
      await phone.page.getByRole('button', { name: 'Your account' }).waitFor(SLOW);
      return phone;
    };

    it('is set up, and a forgotten password mended', async () => {
      ada = await BrowserUser.signUp(browser, stack.url);
      const gallery = new Gallery(ada);
      const { page, email } = ada;
      const press = (name: string): Promise<void> => page.getByRole('button', { name }).click(SLOW);
      const heading = (name: string): Promise<void> => page.getByRole('heading', { name }).waitFor(SLOW);
      await ada.openFromMenu('Your account', 'Settings', 'Settings');
      await page.getByRole('tab', { name: 'Reminders' }).click();
      await page.getByRole('checkbox', { name: 'Quiet hours' }).check(SLOW);
      await page.getByRole('checkbox', { name: 'Reminders by e-mail' }).check(SLOW);
      await press('Mail me a link');
      await page.getByText('A link is on its way.').waitFor(SLOW);
      await gallery.look('settings-reminders');
      await page.getByRole('tab', { name: 'Security' }).click();
      await page.getByText('This browser').waitFor(SLOW);
      await page.getByLabel('New token for').fill('my script');
      await press('Make a token');
      await page.getByText('Copy it now').waitFor(SLOW);
      await gallery.look('settings-security');

      await page.goto(`${stack.url}/confirm-email#${tokenIn((await oneMail(email, /^Confirm/)).html)}`);
      await press('Confirm my address');
      await heading('Your address is confirmed');
      await gallery.look('address-confirmed');
      await press('Back to Errand');

      await ada.logOut();
      await press('Forgot your password?');
      await page.getByLabel('E-mail').fill(email);
      await press('Mail me a link');
      await page.getByText('a link is on its way').waitFor(SLOW);
      await gallery.look('password-forgotten');
      await page.goto(`${stack.url}/reset-password#${tokenIn((await oneMail(email, /new password/)).html)}`);
      await page.getByLabel('New password', { exact: true }).fill(NEXT, SLOW);
      await gallery.look('password-reset');
      await press('Set the new password');
      await heading('Log in to Errand');
      await logIn(email, NEXT).expect(200);
      expect(gallery.findings()).toEqual([]);
    });

    it('has another password, and is logged out elsewhere: one by one, and all with the password', async () => {
      const cleo = await BrowserUser.signUp(browser, stack.url);
      const { page, email } = cleo;
      const isOut = async (other: BrowserUser): Promise<void> => {
        await other.page.reload();
        await other.page.getByRole('heading', { name: 'Log in to Errand' }).waitFor(SLOW);
        await other.close();
      };
      const phone = await elsewhere(email);
      await cleo.openFromMenu('Your account', 'Settings', 'Settings');
      await page.getByRole('tab', { name: 'Security' }).click();
      const logOutThere = page.getByRole('button', { name: /^Log out (?!everywhere)/ });
      await logOutThere.click(SLOW);
      await logOutThere.waitFor({ ...SLOW, state: 'detached' });
      await isOut(phone);
      const tablet = await elsewhere(email);
      await page.getByLabel('Current password', { exact: true }).fill('not this one');
      await page.getByLabel('New password', { exact: true }).fill(NEXT);
      await page.getByRole('button', { name: 'Change password' }).click();
      await page.locator('[aria-invalid=true]').waitFor(SLOW);
      await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Change password' }).click();
      await page.getByText('Password changed', { exact: true }).waitFor(SLOW);
      await isOut(tablet);
      await logIn(email, NEXT).expect(200);
      await cleo.close();
    });

    /** Something of everything: a reminder that fired and one that waits, a series, a list, a token. */
    const live = async (user: User) => {
      const now = new Date().toISOString();
      const { id } = await user.createTask({ title: SECRET, due: now, reminders: ['PT0S'] });
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
      const daily = { title: SECRET, due: tomorrow, recurrence: 'FREQ=DAILY', reminders: ['PT0S'] };
      const repeating = await user.createTask(daily);
      await user.post(`/api/tasks/${repeating.id}/complete`).expect(200);
      await user.post('/api/lists', { name: SECRET }).expect(201);
      await user.post('/api/me/tokens', { name: SECRET, scopes: ['read'] }).expect(201);
      await user.post('/api/me/email/confirmation', {}).expect(202);
      await waitUntil(async () => (await user.tasks()).length === 2, { what: 'the next occurrence' });
      const shown = await waitUntil(async () => (await user.reminders())[0], { what: 'the reminder' });
      await oneMail(user.email, /^Confirm/);
      return { id: user.id, email: user.email, taskIds: [id, repeating.id], reminderIds: [shown.id] };
    };
    const holders = (stored: Record<string, Record<string, string>>, words: string): string[] =>
      Object.entries(stored).flatMap(([app, of]) =>
        Object.values(of).some((one) => one.includes(words)) ? [app] : [],
      );

    it('is deleted: nobody gets in, nothing of it is left, its log verifies, and the address is free', async () => {
      const bob = await BrowserUser.signUp(browser, stack.url);
      const { page, email } = bob;
      const phone = await elsewhere(email);
      const user = await User.logIn(stack.url, { email, password: PASSWORD });
      const owner = await live(user);
      await phone.row(SECRET).first().waitFor(SLOW);
      const before = await storedOf(stack, owner);
      expect(holders(before, SECRET)).toEqual(['chat-api', 'notification-svc', 'audit-svc']);
      expect(Object.keys(before['recurring-svc'])).toHaveLength(1);

      const gallery = new Gallery(bob);
      const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click(SLOW);
      await bob.openFromMenu('Your account', 'Settings', 'Settings');
      await page.getByRole('tab', { name: 'Security' }).click();
      const download = page.waitForEvent('download', SLOW);
      await press('Download my data');
      expect((await download).suggestedFilename()).toMatch(/^errand-.+\.json$/);
      await press('Delete my account…');
      await page.getByLabel('Your e-mail address, to confirm').fill(email);
      await page.getByLabel('Your password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Delete for good' }).scrollIntoViewIfNeeded();
      await gallery.lookAtWindow('settings-delete-account');
      await press('Delete for good');
      await page.getByText('Your account is deleted').first().waitFor(SLOW);
      await page.getByRole('heading', { name: 'Log in to Errand' }).waitFor(SLOW);
      await phone.page.getByRole('heading', { name: 'Log in to Errand' }).waitFor(SLOW); // by the next heartbeat at the latest
      await logIn(email, PASSWORD).expect(401);
      await user.get('/api/me').expect(401);

      const remaining = () => storedOf(stack, owner);
      const isSwept = async () =>
        Object.entries(await remaining()).every(([app, of]) => app === 'audit-svc' || Object.keys(of).length <= 2);
      await waitUntil(isSwept, { what: 'every app to have forgotten the account' });
      const isErased = async () => holders(await remaining(), SECRET).length === 0;
      await waitUntil(isErased, { what: 'the log to be erased' });
      const after = await remaining();
      expect(holders(after, email)).toEqual([]);
      for (const app of ['chat-api', 'notification-svc'] as const)
        expect(Object.keys(after[app]).sort()).toEqual([`head/${owner.id}`, expect.stringMatching(/^v\//)]);
      expect(after['recurring-svc']).toEqual({});
      const { length } = Object.keys(after['audit-svc']);
      expect(await verdictOf(stack, owner.id)).toMatchObject({ valid: true, length });

      await bob.signUp();
      const again = await User.logIn(stack.url, { email, password: PASSWORD });
      expect(again.id).not.toBe(owner.id);
      expect(await again.tasks()).toEqual([]);
      expect(gallery.findings()).toEqual([]);
      await Promise.all([bob.close(), phone.close()]);
    });
  });
});
