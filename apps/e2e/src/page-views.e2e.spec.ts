import { TestStack } from '@errand/testing';
import type { Browser } from 'playwright-core';
import { graveFindings } from './support/axe.js';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';

const THEMES = ['light', 'dark'] as const;
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const TASKS = {
  'pay rent every 1st at 9am, high priority #home': 'pay rent',
  'call Ana today at 11pm, medium priority': 'call Ana',
  'buy milk tomorrow #home #shopping': 'buy milk',
  'water the plants every day': 'water the plants',
  'read a book, low priority': 'read a book',
  'take the pizza out in 1 second remind me': 'take the pizza out',
};

/** Every view in both themes: pictures to look at, and nothing in them that keeps people out. */
describe('the views of the page', () => {
  let stack: TestStack;
  let browser: Browser;
  let ada: BrowserUser;
  const faults: string[] = [];

  beforeAll(async () => {
    stack = await TestStack.start();
    browser = await launchBrowser();
  });
  beforeEach(() => void (faults.length = 0));
  afterEach(() => ada?.close());
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  /** Takes the picture in each theme and asks axe-core. */
  const look = async (view: string): Promise<void> => {
    await ada.page.mouse.move(0, 0);
    for (const colorScheme of THEMES) {
      await ada.page.emulateMedia({ colorScheme });
      await ada.settled();
      await ada.shoot(`${colorScheme}-${view}`);
      const findings = await graveFindings(ada.page, colorScheme === THEMES[0] ? 'all' : 'colors');
      faults.push(...findings.map((finding) => `${colorScheme} ${view}: ${finding}`));
    }
    const overflow = await ada.overflow();
    if (overflow > 0) faults.push(`${view}: wider than its window by ${overflow} px`);
  };

  it('at the door, on the first day, and when the API is away', async () => {
    ada = await BrowserUser.open(browser, stack.url);
    await ada.page.getByRole('heading', { name: 'Log in to Errand' }).waitFor(SLOW);
    await look('log-in');
    await ada.page.getByRole('button', { name: 'Create an account' }).click();
    await ada.page.getByLabel('E-mail').fill('nobody');
    await ada.page.getByRole('button', { name: 'Create account' }).click();
    await look('sign-up-refused');
    await ada.signUp();
    await ada.page.getByRole('heading', { name: 'All clear' }).waitFor(SLOW);
    await look('empty');

    await stack.process('chat-api').stop();
    await ada.page.getByRole('radio', { name: 'Done' }).check({ force: true });
    await ada.page.getByText('Your tasks could not be loaded').waitFor(SLOW);
    await look('api-away');
    await stack.process('chat-api').restart();
    await ada.page.getByRole('button', { name: 'Try again' }).first().click();
    await ada.page.getByRole('heading', { name: 'Nothing done yet' }).waitFor(SLOW);
    expect(faults).toEqual([]);
  });

  it('in use, at a desk', async () => {
    ada = await BrowserUser.signUp(browser, stack.url);
    const { page } = ada;
    await ada.plan(TASKS);
    await page.getByRole('button', { name: 'Reminders, 1 unread' }).waitFor(SLOW);
    await look('list');
    await page.getByRole('button', { name: 'Reminders, 1 unread' }).click();
    await page.getByRole('dialog', { name: 'Reminders' }).waitFor(SLOW);
    await look('reminders');
    await page.keyboard.press('Escape');
    await ada.input.fill('dentist next tuesday at 3pm #health, high priority, remind me 1 hour before');
    await ada.preview.getByText('High priority').waitFor(SLOW);
    await look('preview');
    await ada.input.fill('');
    await ada.say('delete everything');
    await look('proposal');
    await ada.row('call Ana').getByText('call Ana').click();
    await page.getByRole('region', { name: 'Edit call Ana' }).waitFor(SLOW);
    await look('edit');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menu').waitFor(SLOW);
    await look('filter');
    await page.keyboard.press('Escape');
    await ada.openFromMenu('More about pay rent', 'History', 'History');
    await page
      .getByText(/created|added/i)
      .last()
      .waitFor(SLOW);
    await look('history');
    await page.keyboard.press('Escape');
    await ada.openFromMenu('Your account', 'Settings', 'Settings');
    await look('settings');
    await page.keyboard.press('Escape');
    await ada.openFromMenu('Your account', 'Keyboard', 'Keyboard');
    await look('help');
    expect(faults).toEqual([]);
  });

  it('in use, on a phone', async () => {
    ada = await BrowserUser.signUp(browser, stack.url, PHONE);
    const part = (name: string): Promise<void> =>
      ada.page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name }).click();
    await look('phone-empty');
    await part('Chat');
    for (const words of Object.keys(TASKS)) await ada.say(words);
    await look('phone-chat');
    await part('Tasks');
    await ada.row('pay rent').waitFor(SLOW);
    await look('phone-list');
    await ada.row('pay rent').getByText('pay rent').click();
    await look('phone-edit');
    await part('Reminders');
    await ada.page.getByRole('region', { name: 'Reminders' }).getByText('take the pizza out').waitFor(SLOW);
    await look('phone-reminders');
    expect(faults).toEqual([]);
  });
});
