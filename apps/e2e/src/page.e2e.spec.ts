import { TestStack, waitUntil } from '@errand/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';

const LIST = {
  'pay rent tomorrow, high priority #home': 'pay rent',
  'buy milk #shopping': 'buy milk',
  'call Ana in 3 days, low priority #home': 'call Ana',
};

/** Whether the browser has the page's files and the list as it is: it opens without a network then. */
const IS_KEPT = `(async () => {
  const known = await indexedDB.databases();
  if (!navigator.serviceWorker.controller || !known.some(({ name }) => name === 'errand')) return false;
  const db = await new Promise((done) => (indexedDB.open('errand').onsuccess = ({ target }) => done(target.result)));
  const saved = await new Promise((done) => (db.transaction('page').objectStore('page').get('state').onsuccess = ({ target }) => done(target.result)));
  db.close();
  const lists = (saved?.loaded.queries ?? []).filter(({ queryKey }) => queryKey[0] === 'tasks');
  return JSON.stringify(lists).includes('pay rent');
})()`;

/** What a person does and sees, in a real browser at the front door. */
describe('the page', () => {
  let stack: TestStack;
  let browser: Browser;
  let ada: BrowserUser;

  beforeAll(async () => {
    stack = await TestStack.shared();
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    ada = await BrowserUser.signUp(browser, stack.url);
  });
  afterEach(() => ada?.close());
  afterAll(() => browser?.close());

  const titlesAre = (...wanted: string[]): Promise<boolean> =>
    waitUntil(async () => (await ada.titles()).join() === wanted.join(), { what: `the list to be ${wanted.join()}` });
  /** Where the keyboard is: the title of the current task, or the label of a field. */
  const focused = (): Promise<string> =>
    ada.page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
  const focusIsOn = (words: string): Promise<boolean> =>
    waitUntil(async () => (await focused()).startsWith(words), { what: `the focus on ${words}` });
  const press = (key: string): Promise<void> => ada.page.keyboard.press(key);
  const openPalette = async (): Promise<void> => {
    await press('Control+k');
    await focusIsOn('Find a task or a command');
  };

  it('completes a repeating task, and one next occurrence appears by itself', async () => {
    await ada.plan({ 'water the plants every day': 'water the plants' });
    await ada.list.getByRole('checkbox', { name: 'Complete: water the plants' }).click();
    const row = ada.row('water the plants');
    await row
      .getByText(/tomorrow/i)
      .or(ada.page.getByText('Tomorrow'))
      .first()
      .waitFor(SLOW);
    await waitUntil(async () => (await row.count()) === 1);
  });

  it('shows every change in a second tab', async () => {
    const second = await ada.secondTab();
    await ada.plan({ 'seen everywhere': 'seen everywhere' });
    await second.row('seen everywhere').waitFor(SLOW);
    await ada.list.getByRole('checkbox', { name: 'Complete: seen everywhere' }).click();
    await second.row('seen everywhere').waitFor({ ...SLOW, state: 'hidden' });
  });

  it('shows a question and its answer in a second tab, and ends the session there too', async () => {
    const second = await ada.secondTab();
    await ada.say("what's due this week?");
    await second.reply("what's due this week?").waitFor(SLOW);
    await second.reply(/nothing|no open task/i).waitFor(SLOW);
    await ada.logOut();
    await second.page.getByRole('heading', { name: 'Log in to Errand' }).waitFor(SLOW);
  });

  it("answers what is due this week, and shows a task's history from the audit log", async () => {
    await ada.plan({ 'call Ana today at 11pm': 'call Ana' });
    await ada.say("what's due this week?");
    await ada.reply(/1 open task due/).waitFor(SLOW);
    await ada.openFromMenu('More about call Ana', 'History', 'History');
    const history = ada.page.getByRole('dialog', { name: 'History' });
    await history
      .getByText(/created|added/i)
      .first()
      .waitFor(SLOW);
  });

  it('is led by the keyboard: quick add, the way through the list, edit, complete, search, help', async () => {
    await press('n');
    await focusIsOn('Talk to your list');
    for (const words of ['first today', 'second tomorrow', 'third in 3 days']) {
      await ada.page.keyboard.type(words);
      await press('Enter');
      await ada.row(words.split(' ')[0] ?? '').waitFor(SLOW);
    }
    await press('Escape');
    for (const [key, title] of [
      ['j', 'first'],
      ['j', 'second'],
      ['ArrowDown', 'third'],
      ['k', 'second'],
    ] as const) {
      await press(key);
      await focusIsOn(title);
    }
    await press('e');
    await focusIsOn('Title');
    await ada.page.keyboard.type(' edited');
    await press('Enter');
    await ada.row('second edited').waitFor(SLOW);
    await focusIsOn('second edited');
    await press('x');
    await titlesAre('first', 'third');
    await press('f');
    await focusIsOn('Search your tasks');
    await press('Escape');
    await press('?');
    await ada.page.getByRole('dialog', { name: 'Keyboard' }).waitFor(SLOW);
    await press('Escape');
    await ada.page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ ...SLOW, state: 'hidden' });
  });

  it('does by the command palette what it does by clicks, from wherever one is', async () => {
    await ada.plan(LIST);
    await openPalette();
    await ada.page.keyboard.type('rent');
    await ada.page.getByRole('option', { name: /pay rent/ }).waitFor(SLOW);
    await press('Enter');
    await focusIsOn('pay rent');
    await openPalette();
    await ada.page.keyboard.type('#shopping');
    await ada.page.getByRole('option', { name: /^#shopping/ }).waitFor(SLOW);
    await press('Enter');
    await titlesAre('buy milk');
    await openPalette();
    await ada.page.keyboard.type('swim tomorrow');
    await press('ArrowUp');
    await press('Enter');
    await focusIsOn('Add a task');
    await press('Enter');
    await ada.page.getByRole('button', { name: 'Undo' }).first().waitFor(SLOW);
    await press('a');
    await openPalette();
    await ada.page.keyboard.type('undo');
    await press('Enter');
    await ada.page.getByText('Undone: “swim”').first().waitFor(SLOW);
  });

  it('opens without a network, shows what it last saw, and sends what was said once it is back', async () => {
    await ada.plan({ 'old paper': 'old paper', 'buy milk': 'buy milk', 'pay rent': 'pay rent' });
    await waitUntil(() => ada.page.evaluate(IS_KEPT), { what: 'the page to be kept in the browser' });
    await ada.context.setOffline(true);
    await ada.page.reload();
    await ada.row('buy milk').waitFor(SLOW);
    await ada.page.getByText(/You see your list as of/).waitFor(SLOW);
    await ada.input.fill('call Ana tomorrow');
    await press('Enter');
    await ada.reply(/^Kept\. It is sent when/).waitFor(SLOW);
    await ada.page.getByRole('checkbox', { name: 'Complete: pay rent' }).first().click();
    await ada.reply('Complete: pay rent').waitFor(SLOW);
    await ada.page.getByRole('checkbox', { name: 'Complete: buy milk' }).first().click();
    await ada.reply('Complete: buy milk').waitFor(SLOW);
    const toast = ada.page.getByRole('listitem').filter({ hasText: 'Complete: buy milk' });
    await toast.getByRole('button', { name: 'Undo' }).click(SLOW); // not of the task before it
    await ada.reply('Undo: Complete: buy milk').waitFor(SLOW);
    await ada.choose('More about old paper', 'Delete');
    await ada.row('old paper').waitFor({ ...SLOW, state: 'detached' });
    await press('u');
    await ada.row('old paper').waitFor(SLOW);
    for (const title of ['buy milk', 'old paper']) await ada.page.getByLabel(`Select: ${title}`).click();
    await ada.choose('Priority', 'High');
    await ada.page.getByRole('toolbar', { name: 'Selected tasks' }).waitFor({ ...SLOW, state: 'detached' });
    const notSent = ada.row('old paper').getByText('Not sent yet');
    await notSent.waitFor(SLOW);
    await ada.page.reload();
    await ada.reply(/^Kept\. It is sent when/).waitFor(SLOW);
    await ada.context.setOffline(false);
    await ada.row('call Ana').waitFor(SLOW);
    await ada.row('pay rent').waitFor({ ...SLOW, state: 'detached' });
    await ada.reply(/Added “call Ana”/).waitFor(SLOW);
    await notSent.waitFor({ ...SLOW, state: 'detached' });
    await ada.page.reload();
    await titlesAre('call Ana', 'old paper', 'buy milk');
    await ada.row('old paper').getByText('High priority').waitFor(SLOW);
    await ada.logOut();
    expect(await ada.page.evaluate(IS_KEPT)).toBe(false);
  });

  it('searches what it has while nobody can be asked', async () => {
    await ada.plan(LIST);
    await ada.context.setOffline(true);
    const search = ada.page.getByRole('searchbox', { name: 'Search your tasks' });
    await search.fill('mil');
    await titlesAre('buy milk');
    await search.fill('an');
    await titlesAre('call Ana');
    await search.fill('overdue');
    await ada.page.getByRole('heading', { name: 'Your tasks could not be loaded' }).waitFor(SLOW);
    await ada.context.setOffline(false);
    await search.fill('rent');
    await titlesAre('pay rent');
  });

  it('narrows the list by words, priority and tag, and puts it in another order', async () => {
    await ada.plan(LIST);
    await titlesAre('pay rent', 'call Ana', 'buy milk');
    await ada.page.getByRole('searchbox', { name: 'Search your tasks' }).fill('milk');
    await titlesAre('buy milk');
    await ada.page.getByRole('button', { name: 'Clear the search' }).click();
    await ada.choose('Sort', 'Title');
    await titlesAre('buy milk', 'call Ana', 'pay rent');
    await ada.choose('Filter', 'home');
    await press('Escape');
    await titlesAre('call Ana', 'pay rent');
    await ada.choose('Filter', 'High');
    await press('Escape');
    await titlesAre('pay rent');
    await ada.page.getByRole('button', { name: 'Clear all' }).click();
    await titlesAre('buy milk', 'call Ana', 'pay rent');
    await ada.page.getByRole('searchbox', { name: 'Search your tasks' }).fill('nothing like it');
    await ada.page.getByRole('heading', { name: 'Nothing matches' }).waitFor(SLOW);
  });

  it('edits a task where it stands, and keeps it', async () => {
    await ada.plan({ 'buy milk': 'buy milk' });
    await ada.row('buy milk').getByText('buy milk').click();
    const editor = ada.page.getByRole('region', { name: /^Edit/ });
    let kept = 0;
    ada.page.on('response', (response) => {
      if (response.request().method() === 'PATCH' && response.ok()) kept++;
    });
    await editor.getByLabel('Title').fill('buy oat milk');
    await editor.getByLabel('Notes').fill('two bottles');
    await ada.choose('Priority: Priority', 'High');
    await editor.getByRole('button', { name: 'Done', exact: true }).click();
    await ada.row('buy oat milk').getByText('High priority').waitFor(SLOW);
    await waitUntil(() => kept === 3, { what: 'title, notes and priority to be kept' });
    await ada.page.reload();
    const row = ada.row('buy oat milk');
    await row.getByText('High priority').waitFor(SLOW);
    await row.getByLabel('Has notes').waitFor(SLOW);
  });

  it('is dark when asked, and stays so', async () => {
    const paper = (): Promise<string> => ada.page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await ada.choose('Your account', 'Dark');
    await waitUntil(async () => (await paper()) !== light, { what: 'another background' });
    const dark = await paper();
    await ada.page.reload();
    await ada.input.waitFor(SLOW);
    expect(await paper()).toBe(dark);
  });

  it('refuses a wrong password in words, and takes the right one', async () => {
    await ada.logOut();
    await ada.page.getByLabel('E-mail').fill(ada.email);
    await ada.page.getByLabel('Password', { exact: true }).fill('not the right one');
    await ada.page.getByRole('button', { name: 'Log in', exact: true }).click();
    await ada.page
      .getByRole('alert')
      .getByText(/password/i)
      .waitFor(SLOW);
    await ada.logIn();
  });

  it('works at the width of a phone', async () => {
    await ada.page.setViewportSize({ width: 390, height: 780 });
    await ada.page.getByRole('navigation', { name: 'Parts of the page' }).getByText('Chat').click();
    await ada.say('buy milk tomorrow');
    await ada.reply(/Added “buy milk”/).waitFor(SLOW);
    expect(await ada.overflow()).toBe(0);
  });
});
