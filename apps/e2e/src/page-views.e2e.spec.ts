import { TestStack } from '@errand/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, DESKTOP, SLOW } from './support/browser-user.js';
import { Gallery } from './support/gallery.js';
import { PASSWORD, User } from './support/user.js';

const DAY_MS = 86_400_000;
/** A day as the browser's calendar has it. */
const DAYS = new Intl.DateTimeFormat('en-CA', { timeZone: DESKTOP.timezoneId });
const civil = (days: number): string => DAYS.format(Date.now() + days * DAY_MS);
const at = (ms: number): string => new Date(Date.now() + ms).toISOString();

const TASKS = [
  {
    title: 'pay rent',
    due: civil(3),
    recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
    repeatFrom: 'schedule',
    priority: 1,
    tags: ['home'],
  },
  { title: 'hand in the tax return', due: civil(-2), priority: 1 },
  { title: 'call Ana about the concert', due: civil(0), priority: 2, notes: 'Two tickets, not in the first row.' },
  { title: 'buy milk', due: civil(1), tags: ['home', 'shopping'] },
  { title: 'water the plants', due: civil(0), recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' },
  { title: 'read a book', priority: 3 },
];

/** Every view at both widths and in both themes: pictures to look at, and nothing in them that keeps people out. */
describe('the views of the page', () => {
  let stack: TestStack;
  let browser: Browser;
  let ada: BrowserUser;
  let gallery: Gallery;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([TestStack.start(), launchBrowser()]);
    ada = await BrowserUser.open(browser, stack.url);
    gallery = new Gallery(ada);
  });
  afterEach(() => expect(gallery.findings()).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const press = (key: string): Promise<void> => ada.page.keyboard.press(key);
  const heading = (name: string): Promise<void> => ada.page.getByRole('heading', { name }).waitFor(SLOW);
  const dialog = (name: string): Promise<void> => ada.page.getByRole('dialog', { name }).waitFor(SLOW);
  const view = (name: string): Promise<void> => ada.page.getByRole('radio', { name }).check({ force: true });
  const part = (name: string): Promise<void> =>
    ada.page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name }).click();
  /** Looks at a window that floats, and closes it. */
  const lookAndLeave = async (name: string): Promise<void> => {
    await gallery.lookAtWindow(name);
    await press('Escape');
  };

  it('at the door, on the first day, and when the API is away', async () => {
    await heading('Log in to Errand');
    await gallery.look('log-in');
    await ada.page.getByRole('button', { name: 'Create an account' }).click();
    await ada.page.getByLabel('E-mail').fill('nobody');
    await ada.page.getByRole('button', { name: 'Create account' }).click();
    await gallery.look('sign-up-refused');
    await ada.signUp();
    await heading('All clear');
    await gallery.look('empty');

    await stack.process('chat-api').stop();
    await view('Done');
    await heading('Your tasks could not be loaded');
    await ada.page.getByText('You see your list as of').waitFor(SLOW);
    await gallery.look('api-away');
    await stack.process('chat-api').restart();
    await ada.page.getByRole('button', { name: 'Try again' }).first().click();
    await heading('Nothing done yet');
    await ada.page.getByText('You see your list as of').waitFor({ ...SLOW, state: 'hidden' });
    await gallery.look('done-empty', 'desk');
  });

  it('the list, and what is in it', async () => {
    const user = await User.logIn(stack.url, { email: ada.email, password: PASSWORD });
    await user.createTask({ title: 'take the pizza out', due: at(2_000), reminders: ['PT0S'] });
    for (const task of TASKS) await user.createTask(task);
    const gone = await user.createTask({ title: 'a thing of the past' });
    const done = await user.createTask({ title: 'post the letter' });
    await user.delete(`/api/tasks/${gone.id}`).expect(200);
    await user.post(`/api/tasks/${done.id}/complete`).expect(200);

    await ada.page.getByRole('button', { name: 'Reminders, 1 unread' }).waitFor(SLOW);
    for (const [name, title] of [
      ['All', 'read a book'],
      ['Today', 'call Ana'],
      ['Upcoming', 'pay rent'],
      ['Done', 'post the letter'],
      ['Trash', 'a thing of the past'],
    ] as const) {
      await view(name);
      await ada.row(title).waitFor(SLOW);
      await gallery.look(`view-${name.toLowerCase()}`);
    }
    await view('All');
    await ada.row('call Ana').getByText('call Ana').click();
    await ada.page.getByRole('region', { name: 'Edit call Ana' }).waitFor(SLOW);
    await gallery.look('edit');
    await ada.page.getByRole('button', { name: 'Done', exact: true }).click();
  });

  it('the chat', async () => {
    await ada.say('dentist next tuesday at 3pm #health, high priority, remind me 1 hour before');
    await ada.say("what's due this week?");
    await gallery.look('chat', 'desk');
    await ada.input.fill('lunch with Sam on friday at noon #friends');
    await ada.preview.getByText('#friends').waitFor(SLOW);
    await gallery.look('preview', 'desk');
    await ada.say('delete everything');
    await gallery.look('proposal', 'desk');
    await gallery.resize('phone');
    await part('Chat');
    await gallery.look('chat', 'phone');
    await gallery.resize('phone');
    await part('Reminders');
    await ada.page.getByRole('region', { name: 'Reminders' }).getByText('take the pizza out').first().waitFor(SLOW);
    await gallery.look('reminders', 'phone');
    await gallery.resize('phone');
    await part('Tasks');
    await gallery.resize('desk');
  });

  it('menus', async () => {
    await ada.page.getByRole('button', { name: 'Reminders, 1 unread' }).click();
    await dialog('Reminders');
    await gallery.look('reminders', 'desk');
    await press('Escape');
    for (const name of ['Filter', 'Your account', 'More about pay rent']) {
      await ada.page.getByRole('button', { name, exact: true }).click();
      await ada.page.getByRole('menu').waitFor(SLOW);
      await gallery.look(`menu-${name.toLowerCase().replace(/ /g, '-')}`, 'desk');
      await press('Escape');
    }
  });

  it('windows', async () => {
    await ada.openFromMenu('More about pay rent', 'History', 'History');
    await ada.page
      .getByText(/created/i)
      .last()
      .waitFor(SLOW);
    await lookAndLeave('history');
    await ada.openFromMenu('More about pay rent', 'Delete', 'Delete “pay rent”?');
    await lookAndLeave('delete');
    await ada.openFromMenu('Your account', 'Settings', 'Settings');
    await gallery.lookAtWindow('settings');
    for (const [name, field] of [
      ['Reminders', 'Default reminder'],
      ['Security', 'Current password'],
    ] as const) {
      await ada.page.getByRole('tab', { name }).click();
      await ada.page.getByLabel(field, { exact: true }).waitFor(SLOW);
      await gallery.lookAtWindow(`settings-${name.toLowerCase()}`);
    }
    await press('Escape');
    await ada.openFromMenu('Your account', 'Keyboard', 'Keyboard');
    await lookAndLeave('help');
  });

  it('what commands open', async () => {
    await press('Control+k');
    await dialog('Find a task or a command');
    await lookAndLeave('palette');
    await press('q');
    await dialog('Add a task');
    await ada.page.keyboard.type('swim on sunday at 8 #sport');
    await ada.page.getByRole('dialog').getByText('#sport', { exact: true }).waitFor(SLOW);
    await lookAndLeave('quick-add');
    await ada.page.getByRole('button', { name: 'What can stand here' }).click();
    await dialog('What can stand here');
    await gallery.look('filter-help', 'desk');
    await press('Escape');
    await ada.choose('Your account', 'Import and export');
    await heading('Import and export');
    await gallery.look('import-and-export');
  });
});
