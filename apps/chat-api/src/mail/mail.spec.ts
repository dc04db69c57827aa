import { BindingError, withContext, type JobScheduler, type Mail, type Mailer } from '@errand/dapr';
import { SessionsOfUser } from '../auth/sessions-of-user.js';
import { anAuthKey, TestAuth } from '../auth/testing/test-auth.js';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { RecipientController } from './http/recipient.controller.js';
import { mailJobName, readMailJob, type MailJob, type MailWish } from './mail-job.js';
import { MailJobs } from './mail-jobs.js';
import { MailedLinks } from './mailed-links.js';
import { SendMail } from './send-mail.js';
import { mailTexts } from './texts/mail-texts.js';
import { UseLink } from './use-link.js';

const [PASSWORD, NEXT] = ['correct horse battery', 'another few words'];
const EMAIL = 'ann@example.org';
const over = {
  kind: 'invalid',
  errors: [expect.objectContaining({ pointer: '/token', remedy: 'Ask for a new link.' })],
};

describe('mails of chat-api', () => {
  let parts: TestAuth;
  let mails: SendMail;
  let links: UseLink;
  let userId: string;
  const send = jest.fn<Promise<void>, [Mail]>();

  beforeEach(async () => {
    jest.resetAllMocks();
    parts = await TestAuth.start();
    const { accounts, state } = parts.replica;
    const made = new MailedLinks(state.asStore, await anAuthKey());
    const mailer = { send } as unknown as Mailer;
    mails = new SendMail(accounts, state.asStore, made, mailer, new ChatApiConfig());
    links = new UseLink(accounts, state.asStore, made, new SessionsOfUser(state.asStore));
    const person = { email: EMAIL, password: PASSWORD, timeZone: 'UTC', locale: 'de' };
    userId = (await parts.auth.signUp(person)).session.userId;
  });
  afterEach(() => parts.stop());

  const job = (wish: MailWish, askedAt = new Date()): MailJob => ({
    ...wish,
    askedAt: askedAt.toISOString(),
    correlationId: 'c',
  });
  const NAME = mailJobName('1');
  const reset = (): Promise<void> => mails.send(NAME, job({ kind: 'reset', email: EMAIL }));
  const confirm = (): Promise<void> => mails.send(NAME, job({ kind: 'confirm', userId }));
  const tokens = (): string[] =>
    send.mock.calls.map(([{ html }]) => /(?:password|email)#([\w-]+)"/.exec(html)?.[1] ?? '');
  const logIn = (password: string) => parts.auth.logIn({ email: EMAIL, password });

  it('are asked for by jobs that know the request', async () => {
    const schedule = jest.fn();
    const asked = new MailJobs({ schedule } as unknown as JobScheduler);
    await withContext({ correlationId: 'c1' }, () => asked.ask({ kind: 'reset', email: EMAIL }));
    const [[name, when, payload]] = schedule.mock.calls as [[string, { dueTime: string }, object]];
    expect(readMailJob(name, payload)).toMatchObject({ kind: 'reset', email: EMAIL, correlationId: 'c1' });
    expect(payload).toMatchObject({ askedAt: when.dueTime });
    for (let i = 0; i < 2; i++) await asked.ask({ kind: 'reset', email: EMAIL }, { key: 'k', requestHash: 'h' });
    const names = schedule.mock.calls.map(([one]: [string]) => one);
    expect([names[1] === names[2], names[0] === names[1]]).toEqual([true, false]);
    expect(readMailJob('other', payload)).toBeUndefined();
    expect(readMailJob(name, { kind: 'reset' })).toBeUndefined();
  });

  it('go to the address of the account, in its language, and none to an address that nobody has', async () => {
    await mails.send(NAME, job({ kind: 'reset', email: 'nobody@example.org' }));
    expect(send).not.toHaveBeenCalled();
    await reset();
    const [{ to, subject, html }] = send.mock.calls[0] as [Mail];
    expect([to, subject]).toEqual([EMAIL, 'Neues Passwort für Errand']);
    expect(html).toMatch(/href="http:\/\/localhost:8080\/reset-password#[\w-]{43}"/);
    expect(html).toContain('name="errand-reference" content="mail-1"');
  });

  it('bring the same link when the job calls twice, and no new life to a used one', async () => {
    send.mockRejectedValueOnce(new BindingError('away', 'ERR', 500, 'retry'));
    await expect(reset()).rejects.toBeInstanceOf(BindingError);
    await reset();
    const [first = '', second] = tokens();
    expect(second).toBe(first);
    await links.resetPassword(first, NEXT);
    await reset();
    await expect(links.resetPassword(first, PASSWORD)).rejects.toMatchObject(over);
  });

  it('are given up when the server refuses for good, or when their link would be too old', async () => {
    send.mockRejectedValueOnce(new BindingError('550 no', 'ERR', 500, 'final'));
    await reset();
    await mails.send(NAME, job({ kind: 'reset', email: EMAIL }, new Date(Date.now() - 3_601_000)));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keep no token in the store', async () => {
    await reset();
    const stored = [...parts.replica.state.values].flatMap(([key, { text }]) => [key, text]).join();
    expect(stored).not.toContain(tokens()[0]);
  });

  describe('a link that resets the password', () => {
    it('does it once, ends every session, and is the same request under its key', async () => {
      await logIn(PASSWORD);
      await reset();
      const [token = ''] = tokens();
      const key = { key: 'k', requestHash: 'h' };
      await links.resetPassword(token, NEXT, key);
      await links.resetPassword(token, NEXT, key);
      expect(parts.replica.keys('session/')).toEqual([]);
      await expect(logIn(NEXT)).resolves.toBeDefined();
      await expect(links.resetPassword(token, PASSWORD)).rejects.toMatchObject(over);
      await expect(logIn(PASSWORD)).rejects.toMatchObject({ name: 'WrongCredentialsError' });
    });

    it('works for one of two at once', async () => {
      await reset();
      const [token = ''] = tokens();
      const both = await Promise.allSettled([links.resetPassword(token, NEXT), links.resetPassword(token, NEXT)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('is good for an hour and for nothing else', async () => {
      await reset();
      const [token = ''] = tokens();
      await expect(links.confirmAddress(token)).rejects.toMatchObject(over);
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
      await expect(links.resetPassword(token, NEXT)).rejects.toMatchObject(over);
      jest.restoreAllMocks();
      await expect(links.resetPassword('nonsense', NEXT)).rejects.toMatchObject(over);
    });
  });

  describe('a link that confirms the address', () => {
    const recipient = () => new RecipientController(parts.replica.accounts).get(userId);
    const wantMails = () =>
      parts.replica.accounts.change({ userId, actor: { kind: 'user', id: userId } }, (workspace) => {
        const profile = workspace.currentProfile;
        if (profile) workspace.saveProfile({ ...profile, channels: ['email'] });
      });

    it('lets reminders be mailed, when they are wanted', async () => {
      await confirm();
      const [token = ''] = tokens();
      const refused = { kind: 'not-found', detail: 'This user gets no reminders by e-mail.' };
      await wantMails();
      await expect(recipient()).rejects.toMatchObject(refused);
      await links.confirmAddress(token);
      await expect(recipient()).resolves.toEqual({ email: EMAIL, locale: 'de', timeZone: 'UTC' });
      await expect(links.confirmAddress(token)).rejects.toMatchObject(over);
    });
  });

  it('are in English and in German, and say what to do when it was somebody else', () => {
    for (const kind of ['reset', 'confirm'] as const) {
      const [english, german] = [mailTexts('en-GB')[kind]('u'), mailTexts('de-AT')[kind]('u')];
      expect([english.language, german.language, mailTexts('fr')[kind]('u').language]).toEqual(['en', 'de', 'en']);
      expect(english.footer).toMatch(/do nothing/);
      expect(german.footer).toMatch(/tu nichts/);
    }
    expect(mailTexts('en').confirm('u').subject).toBe('Confirm your address for Errand');
  });
});
