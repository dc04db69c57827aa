import { aCloudEvent, aDeadLetter, aTaskCreated } from '@errand/events/testing';
import { TestStack, waitUntil } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { allFindings, contrastFindings } from './support/axe.js';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';
import { lookAt, type Theme } from './support/gallery.js';
import { publish } from './support/publish.js';
import { PASSWORD, User } from './support/user.js';

const PHONE = { width: 390, height: 780 };
const DESK = { width: 1280, height: 900 };
const ROUTES = ['services', 'dead-letters', 'dead-letters/0', 'jobs', 'flows', 'flows/steps?userId=u&correlationId=c'];

describe("the operator's page", () => {
  let stack: TestStack;
  let browser: Browser;
  let ada: BrowserUser;
  let admin: User;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([TestStack.start(), launchBrowser()]);
    ada = await BrowserUser.signUp(browser, stack.url);
    const chatApi = stack.process('chat-api');
    chatApi.env['ADMIN_EMAILS'] = ada.email;
    await chatApi.restart();
    admin = await User.logIn(stack.url, { email: ada.email, password: PASSWORD });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const part = (name: string) => ada.page.getByRole('region', { name });
  const events = async (query: string): Promise<string[]> => {
    const { body } = await admin.get(`/api/audit?${query}`).expect(200);
    return (body.items as { type: string }[]).map(({ type }) => type);
  };
  /** Takes the picture in each of the themes. @returns what keeps people out */
  const look = (view: string, themes: readonly Theme[]): Promise<string[]> =>
    lookAt(ada, view, themes, (theme) => (theme === themes[0] ? allFindings : contrastFindings)(ada.page));

  it('is refused to everybody else, and nobody signs up as an administrator', async () => {
    const other = await User.signUp(stack.url);
    for (const route of ROUTES) {
      const { body } = await other.get(`/api/operations/${route}`).expect(403);
      expect(body).toMatchObject({
        type: '/problems/forbidden',
        detail: expect.stringContaining('for administrators'),
      });
    }
    await other.post('/api/operations/dead-letters/0/replay').expect(403);
    expect((await other.get('/api/me').expect(200)).body.isAdmin).toBe(false);
    const taken = { email: ada.email.toUpperCase(), password: PASSWORD };
    await other.post('/api/auth/signup', taken).expect(409);
  });

  it('shows how services do, a dead letter to replay, and what followed', async () => {
    const { page } = ada;
    const correlationId = `flow-${randomUUID()}`;
    const original = aCloudEvent(
      'errand.task.created.v1',
      aTaskCreated({ userId: admin.id, userVersion: 900, correlationId, task: { title: 'lost on its way' } }),
    );
    const letter = aDeadLetter({ original, originalType: original.type, correlationId, reason: 'Out of luck.' });
    const report = aCloudEvent('errand.deadletter.v1', letter, { source: 'recurring-svc' });
    await publish(stack, 'dead-letters', report, 'recurring-svc');
    const due = new Date(Date.now() + 1_800_000).toISOString();
    await admin.createTask({ title: 'soon', due, reminders: ['PT0S'] });

    await page.setViewportSize(DESK);
    await page.reload();
    await ada.choose('Your account', 'Operations');
    await part('Services').getByText('All ready').waitFor(SLOW);
    await part('Dead letters').getByText('Out of luck.').waitFor(SLOW);
    await part('Jobs due')
      .getByText(/in 2\d min/)
      .waitFor(SLOW);
    expect(await page.getByText('lost on its way').count()).toBe(0);
    const faults = await look('operations', ['light', 'dark']);

    await part('Dead letters').getByRole('button', { name: 'Message' }).click();
    await page.getByRole('dialog', { name: 'Message' }).getByText('lost on its way').waitFor(SLOW);
    await page.keyboard.press('Escape');
    await part('Dead letters').getByRole('button', { name: 'Replay' }).press('Enter');
    await part('Dead letters').getByText('by you').waitFor(SLOW);
    const arrived = async () => (await events(`correlationId=${correlationId}`)).length === 1;
    await waitUntil(arrived, { what: 'the replayed event in the log' });
    await waitUntil(async () => (await events('limit=20')).includes('errand.replay.requested.v1'), {
      what: "the replay in the administrator's own log",
    });

    await part('Recent flows').getByLabel('Find by correlation id').fill(correlationId);
    await part('Recent flows').getByRole('button').filter({ hasText: correlationId }).click(SLOW);
    await page.getByRole('dialog', { name: 'Flow' }).getByText('Event task.created').waitFor(SLOW);
    await page.getByRole('dialog', { name: 'Flow' }).getByText('Dead letter').waitFor(SLOW);
    await ada.shoot('dark-operations-flow');
    await page.keyboard.press('Escape');

    await stack.process('recurring-svc').stop();
    await part('Services').getByText('1 of 5 not ready').waitFor(SLOW);
    await page.setViewportSize(PHONE);
    faults.push(...(await look('phone-operations', ['light'])));
    expect(faults).toEqual([]);
  });
});
