import { ROOT, TestStack, waitUntil } from '@errand/testing';
import { mkdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { PASSWORD } from './support/user.js';

const SHOTS = join(ROOT, '.reports', 'screenshots');
const SLOW = { timeout: 20_000 };

/** What a person does and sees, in a real browser at the front door. */
describe('the page', () => {
  let stack: TestStack;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    stack = await TestStack.start();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      timezoneId: 'America/New_York',
      locale: 'en-US',
    });
    page = await context.newPage();
    await signUp();
  });
  afterEach(() => context?.close());
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const signUp = async (): Promise<void> => {
    await page.goto(stack.url);
    await page.getByRole('button', { name: 'Create an account' }).click(SLOW);
    await page.getByLabel('E-mail').fill(`${randomUUID()}@example.org`);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByLabel('Talk to your list').waitFor(SLOW);
  };
  const say = async (words: string): Promise<void> => {
    await page.getByLabel('Talk to your list').fill(words);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
  };
  const list = (on = page): Locator => on.getByRole('list', { name: 'Tasks' });
  const inList = (title: string, on = page): Locator => list(on).getByText(title);
  const reply = (words: RegExp): Locator => page.getByRole('region', { name: 'Chat' }).getByText(words).first();
  const shoot = (name: string): Promise<Buffer> => page.screenshot({ path: join(SHOTS, `${name}.png`) });

  it('understands a sentence and shows the task with its chips', async () => {
    await say('remind me to pay rent every 1st at 9am, high priority #home');
    await inList('pay rent').waitFor(SLOW);
    const row = list().getByRole('listitem').filter({ hasText: 'pay rent' });
    for (const words of ['every month on the 1st', '#home']) await row.getByText(words).waitFor(SLOW);
    await reply(/Added “pay rent”/).waitFor(SLOW);
    await shoot('sentence');
  });

  it('shows a reminder when it is due, without a reload', async () => {
    await say('take the pizza out in 2 seconds remind me');
    await reply(/I will remind you/).waitFor(SLOW);
    await page.getByText('Reminder', { exact: true }).first().waitFor(SLOW);
    await shoot('reminder');
  });

  it('completes a repeating task, and one next occurrence appears by itself', async () => {
    await say('water the plants every day');
    await inList('water the plants').waitFor(SLOW);
    await list().getByRole('checkbox', { name: 'Complete: water the plants' }).click();
    const row = list().getByRole('listitem').filter({ hasText: 'water the plants' });
    await row
      .getByText(/tomorrow/i)
      .or(page.getByText('Tomorrow'))
      .first()
      .waitFor(SLOW);
    await waitUntil(async () => (await row.count()) === 1);
  });

  it('shows every change in a second tab', async () => {
    const second = await context.newPage();
    await second.goto(stack.url);
    await second.getByLabel('Talk to your list').waitFor(SLOW);
    await say('seen everywhere');
    await inList('seen everywhere', second).waitFor(SLOW);
    await list().getByRole('checkbox', { name: 'Complete: seen everywhere' }).click();
    await inList('seen everywhere', second).waitFor({ ...SLOW, state: 'hidden' });
  });

  it("answers what is due this week, and shows a task's history from the audit log", async () => {
    await say('call Ana today at 11pm');
    await inList('call Ana').waitFor(SLOW);
    await say("what's due this week?");
    await reply(/1 open task due/).waitFor(SLOW);
    await list().getByRole('button', { name: 'More about call Ana' }).click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'History' });
    await history
      .getByText(/created|added/i)
      .first()
      .waitFor(SLOW);
    await shoot('history');
  });

  it('works at the width of a phone', async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole('navigation', { name: 'Parts of the page' }).getByText('Chat').click();
    await say('buy milk tomorrow');
    await reply(/Added “buy milk”/).waitFor(SLOW);
    await shoot('phone');
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
  });
});
