import { TestStack, waitUntil } from '@errand/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';

const APPS = ['chat-ui', 'chat-api', 'notification-svc', 'recurring-svc', 'audit-svc'];
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

    const lines = await Promise.all(APPS.map((app) => linesOf(app, correlationId)));
    const counts = Object.fromEntries(APPS.map((app, i) => [app, lines[i]?.length]));
    process.stdout.write(`log lines of one sentence, ${correlationId}: ${JSON.stringify(counts)}\n`);
    const consumers = APPS.slice(2);
    const sees = (msg: string): string[] => APPS.filter((_, i) => lines[i]?.some((line) => line.msg === msg));
    expect(sees('received errand.task.created.v1')).toEqual(consumers);
    expect(sees('received errand.reminder.delivered.v1')).toEqual(expect.arrayContaining(['chat-api', 'audit-svc']));
    await ada.close();
  });

  const linesOf = async (app: string, correlationId: string): Promise<{ msg: string }[]> => {
    const find = (): { msg: string }[] => stack.log(app).filter((line) => line.correlationId === correlationId);
    await waitUntil(() => find().length > 0, { what: `a line of ${app} with ${correlationId}` });
    return find();
  };
});

/** Counts how often the page is loaded from now on. */
function watchLoads({ page }: BrowserUser): () => number {
  let loads = 0;
  page.on('load', () => loads++);
  return () => loads;
}
