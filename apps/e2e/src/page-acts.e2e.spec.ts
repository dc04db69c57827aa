import { TestStack, waitUntil } from '@errand/testing';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, DESKTOP, PHONE, SLOW } from './support/browser-user.js';
import { lookAt } from './support/gallery.js';
import { PASSWORD, User } from './support/user.js';

const DAY_MS = 86_400_000;
/** The day where the browser is. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: DESKTOP.timezoneId }).format();
const inDays = (days: number): string => new Date(Date.parse(today()) + days * DAY_MS).toISOString().slice(0, 10);
const DAILY = { recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' };
const PLANTS = 'water the plants';

/** What is done to tasks by hand, and in the chat by its buttons: each as a person does it, in a browser. */
describe('on the page', () => {
  let stack: TestStack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([TestStack.shared(), launchBrowser()]);
  });
  afterAll(() => browser?.close());

  describe.each([
    ['at a desk', { colorScheme: 'light' as const }, false],
    ['on a phone in the dark', { ...PHONE, colorScheme: 'dark' as const }, true],
  ])('%s', (_, options, isPhone) => {
    let ada: BrowserUser;
    let user: User;

    beforeAll(async () => {
      ada = await BrowserUser.signUp(browser, stack.url, options);
      user = await User.logIn(stack.url, { email: ada.email, password: PASSWORD });
      await user.createTask({ title: PLANTS, due: inDays(1), ...DAILY });
      for (const title of ['call Ana', 'call Bob', 'read a book']) await user.createTask({ title });
    });
    afterAll(() => ada?.close());

    const part = async (of: 'Chat' | 'Tasks'): Promise<void> => {
      if (!isPhone) return;
      await ada.page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name: of }).click();
    };
    const view = (of: string): Promise<void> => ada.page.locator('label').filter({ hasText: of }).click(SLOW);
    const dialog = (title: string): Locator => ada.page.getByRole('dialog', { name: title });
    const button = (label: string | RegExp): Locator => ada.page.getByRole('button', { name: label });
    const look = async (of: string): Promise<void> => {
      const theme = options.colorScheme;
      expect(await lookAt(ada, `${of}-${isPhone ? 'phone' : 'desk'}`, [theme])).toEqual([]);
    };
    const due = (title: string, day: string | null) =>
      waitUntil(async () => (await user.tasks('?limit=200')).some((task) => task.title === title && task.due === day), {
        what: `${title} to be due ${day}`,
      });

    it('a task is put off, and its undo brings the day back', async () => {
      await part('Tasks');
      await ada.row('call Ana').waitFor(SLOW);
      await ada.openFromMenu('More about call Ana', 'Snooze', 'Snooze “call Ana”');
      await look('snooze');
      await dialog('Snooze “call Ana”').getByRole('button', { name: 'Tomorrow' }).click();
      const undo = button('Undo').first();
      await undo.hover(SLOW); // a message waits while the pointer is on it
      await due('call Ana', inDays(1));
      await undo.click(SLOW);
      await due('call Ana', null);
    });

    it('an occurrence is skipped, and one is renamed for this time alone', async () => {
      await ada.choose(`More about ${PLANTS}`, 'Skip this time');
      await ada.page.getByText(`Skipped “${PLANTS}” this time`, { exact: true }).waitFor(SLOW);
      await due(PLANTS, inDays(2));
      await ada.row(PLANTS).getByText(PLANTS).click();
      const editor = ada.page.getByRole('region', { name: `Edit ${PLANTS}` });
      await editor.getByLabel('Change only this time').check();
      await editor.getByLabel('Title').press('ControlOrMeta+a');
      await ada.page.keyboard.type('water them twice');
      await ada.page.getByRole('button', { name: 'Done', exact: true }).click();
      await ada.row('water them twice').waitFor(SLOW);
      await ada.page.getByRole('checkbox', { name: 'Complete: water them twice' }).click();
      await ada.row(PLANTS).waitFor(SLOW); // the next one has the name of the series
    });

    it('date, repeat and tags are chosen in windows of their own', async () => {
      await ada.row('read a book').getByText('read a book').click();
      const editor = ada.page.getByRole('region', { name: 'Edit read a book' });
      for (const field of ['Due', 'Repeat', 'Reminders', 'Tags', 'List']) {
        await editor.getByRole('button', { name: new RegExp(`^${field}: `) }).click();
        await look(`edit-${field.toLowerCase()}`);
        await ada.page.keyboard.press('Escape');
      }
      await editor.getByRole('button', { name: 'Done', exact: true }).click();
    });

    it('says why a task is urgent, and asks how much of a series goes', async () => {
      await ada.openFromMenu('More about read a book', 'How urgent?', 'How urgent is “read a book”?');
      await look('urgency');
      await ada.page.keyboard.press('Escape');
      await ada.openFromMenu(`More about ${PLANTS}`, 'Delete', `Delete “${PLANTS}”?`);
      await look('delete-series');
      await button('This and all its repeats').click();
      await ada.row(PLANTS).waitFor({ ...SLOW, state: 'hidden' });
      await view('Trash');
      await button(`Restore: ${PLANTS}`).first().click(SLOW);
      await view('All');
      await ada.row(PLANTS).waitFor(SLOW);
    });

    it('the chat asks which one, and does what is agreed to', async () => {
      await part('Chat');
      await ada.say('complete call');
      const which = ada.chat.getByRole('button', { name: /call Bob/ });
      await which.waitFor(SLOW);
      await look('which-one');
      await which.click();
      await ada.reply('Completed “call Bob”').waitFor(SLOW);
      await ada.say('move all tasks to friday');
      await look('bulk-proposal');
      await ada.chat.getByRole('button', { name: 'Yes, do it' }).click();
      await ada.reply(/Changed \d tasks/).waitFor(SLOW);
    });

    it('several tasks in one sentence are shown one by one while it is written', async () => {
      await ada.input.fill('complete call Ana and call Bob');
      for (const title of ['call Ana', 'call Bob']) await ada.preview.getByText(title, { exact: true }).waitFor(SLOW);
    });

    it('words that were taken for a date stay words', async () => {
      await ada.input.fill('watch the game on friday');
      await ada.preview.getByRole('button', { name: /^Keep “.*friday” as words/ }).click(SLOW);
      await ada.preview.getByText('Kept as words').waitFor(SLOW);
      await button('Send').click();
      await ada.reply('Added “watch the game on friday”').waitFor(SLOW);
    });
  });
});
