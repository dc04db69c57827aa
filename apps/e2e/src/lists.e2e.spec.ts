import { TestStack, waitUntil } from '@errand/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, PHONE, SLOW } from './support/browser-user.js';
import { lookAt } from './support/gallery.js';

const TASKS = {
  'write the report tomorrow #work high priority': 'write the report',
  'ask for the numbers #work #waiting high priority': 'ask for the numbers',
  'mow the lawn every saturday': 'mow the lawn',
};

/** Lists, filter lines and saved filters, as a person uses them in a browser. */
describe('lists and filters on the page', () => {
  let stack: TestStack;
  let browser: Browser;
  let ada: BrowserUser;

  beforeAll(async () => {
    stack = await TestStack.shared();
    browser = await launchBrowser();
  });
  afterEach(() => ada?.close());
  afterAll(() => browser?.close());

  const entry = (name: string) =>
    ada.page.getByRole('complementary').getByRole('button', { name: new RegExp(`^${name}`) });
  const look = async (view: string): Promise<void> => expect(await lookAt(ada, view)).toEqual([]);

  it('at a desk', async () => {
    ada = await BrowserUser.signUp(browser, stack.url);
    const { page } = ada;
    await ada.plan(TASKS);
    await page.getByRole('button', { name: 'New list' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Garden');
    await page.getByRole('button', { name: 'Make it' }).click();
    await entry('Garden').waitFor(SLOW);
    await page.locator('[data-task]').filter({ hasText: 'mow the lawn' }).click();
    await page.getByRole('button', { name: 'List:' }).click();
    await page.getByRole('menuitemradio', { name: 'Garden' }).click();
    await entry('Garden 1 open task').waitFor(SLOW);
    await page.getByRole('button', { name: 'Done', exact: true }).click();

    await page.keyboard.press('f');
    await page.keyboard.type('#work & (p1 | overdue) & !waiting');
    // What is typed so far is a filter too: the list may be empty in between.
    await waitUntil(async () => (await ada.titles()).join() === 'write the report', {
      what: 'the list to be filtered',
    });
    await page.getByRole('button', { name: 'Save this filter' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Urgent at work');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await entry('Urgent at work 1 open task').waitFor(SLOW);
    await look('lists');

    await entry('Garden 1 open task').click();
    await ada.row('mow the lawn').waitFor(SLOW);
    await page.getByRole('button', { name: 'More about Garden' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog', { name: 'Delete the list “Garden”?' }).waitFor(SLOW);
    await look('delete-list');
    await page.getByRole('button', { name: 'Delete them too' }).click();
    await entry('Garden').waitFor({ ...SLOW, state: 'detached' });
    await ada.say('undo');
    await entry('Garden 1 open task').waitFor(SLOW);
  });

  it('with sub-tasks, and several tasks at once', async () => {
    ada = await BrowserUser.signUp(browser, stack.url);
    const { page } = ada;
    await ada.plan({ 'plan the trip next friday #home': 'plan the trip', 'call Ana': 'call Ana' });
    await page.locator('[data-task]').filter({ hasText: 'plan the trip' }).click();
    for (const title of ['book the train', 'pack']) {
      await page.getByLabel('Add a sub-task').fill(title);
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Sub-tasks' }).getByText(title).waitFor(SLOW);
    }
    await page.getByRole('checkbox', { name: 'Complete: pack' }).first().click();
    await page.getByText('Sub-tasks, 1 of 2 done').waitFor(SLOW);
    await look('sub-tasks');
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await ada.row('1/2').waitFor(SLOW);

    await page.keyboard.press('X');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 selected').waitFor(SLOW);
    await look('selected');
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    await page.getByText('All clear').waitFor(SLOW);
    await page.keyboard.press('u');
    await ada.row('1/2').waitFor(SLOW);
  });

  it('on a phone', async () => {
    ada = await BrowserUser.signUp(browser, stack.url, PHONE);
    const { page } = ada;
    await page.getByRole('button', { name: 'Lists and filters' }).click();
    await page.getByRole('button', { name: 'New list' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Home');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByRole('button', { name: /^Home/ }).first().waitFor(SLOW);
    await look('phone-lists');
    await page.getByRole('button', { name: /^Home/ }).first().click();
    await page.getByText('Nothing in Home').waitFor(SLOW);
    await look('phone-list');
  });
});
