import { TestStack, waitUntil, type LogLine } from '@errand/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';

const APPS = ['chat-ui', 'chat-api', 'notification-svc', 'recurring-svc', 'audit-svc'];
const CONSUMERS = APPS.slice(2);
const CREATED = 'received errand.task.created.v1';
const DELIVERED = 'received errand.reminder.delivered.v1';
const SENTENCE = 'remind me to pay rent every 1st at 9am, high priority #home';

/** The product in one walk: from a person's words in a real browser to the reminder on the page, through every service. */
describe('the sentence', () => {
  let stack: TestStack;
  let browser: Browser;

  beforeAll(async () => {
    stack = await TestStack.shared();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('becomes a task, an event that every consumer sees and a reminder on the page, under one correlation id', async () => {
    const ada = await BrowserUser.open(browser, stack.url);
    await ada.signUp();
    await ada.logOut();
    await ada.logIn();

    const words = `${SENTENCE}, remind me in 5 seconds`;
    await ada.input.fill(words);
    const understood = ada.page.getByRole('group', { name: 'What will be understood' });
    for (const chip of ['every month on the 1st', 'High priority', '#home']) {
      await understood.getByText(chip, { exact: true }).waitFor(SLOW);
    }
    const answer = await ada.say(words);
    const correlationId = answer.request().headers()['x-request-id'] ?? '';
    expect(correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers()['x-request-id']).toBe(correlationId);

    await ada.reply(/Added “pay rent”/).waitFor(SLOW);
    for (const fact of ['every month on the 1st', 'High priority', '#home']) {
      await ada.row('pay rent').getByText(fact, { exact: true }).first().waitFor(SLOW);
    }
    await ada.shoot('sentence');

    const loads = watchLoads(ada);
    const toast = ada.page.getByText('Reminder', { exact: true }).first();
    await toast.waitFor(SLOW);
    await ada.chat
      .getByRole('button', { name: /pay rent/ })
      .last()
      .waitFor(SLOW);
    await ada.page.getByRole('button', { name: 'Reminders, 1 unread' }).waitFor(SLOW);
    expect(loads()).toBe(0);
    await ada.shoot('reminder');

    const linesOf = (app: string): LogLine[] => stack.log(app).filter((line) => line.correlationId === correlationId);
    for (const app of APPS) await waitUntil(() => linesOf(app).length > 0, { what: `a line of ${app}` });
    const sees = (msg: string): string[] => APPS.filter((app) => linesOf(app).some((line) => line.msg === msg));
    const allSee = (msg: string, apps: readonly string[]) =>
      waitUntil(() => apps.every((app) => sees(msg).includes(app)), { what: `${apps.join()} to log “${msg}”` });
    await allSee(CREATED, CONSUMERS);
    await allSee(DELIVERED, ['chat-api', 'audit-svc']);
    expect(sees(CREATED)).toEqual(CONSUMERS);
    const counts = Object.fromEntries(APPS.map((app) => [app, linesOf(app).length]));
    process.stdout.write(`log lines of one sentence, ${correlationId}: ${JSON.stringify(counts)}\n`);
    await ada.close();
  });
});

/** Counts how often the page is loaded from now on. */
function watchLoads({ page }: BrowserUser): () => number {
  let loads = 0;
  page.on('load', () => loads++);
  return () => loads;
}
