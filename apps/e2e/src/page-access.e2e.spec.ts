import { TestStack } from '@errand/testing';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';
import { Gallery } from './support/gallery.js';
import { PASSWORD, User } from './support/user.js';

/** More stops than the page has, so that a key that leads nowhere ends the walk too. */
const MOST_STOPS = 80;
/** Where the keyboard is: its name, whether it is in sight, and whether anything there looks different for having the focus. */
const FOCUS = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const around = [at, at.nextElementSibling, ...[1, 2, 3, 4].map((n) => Array.from({ length: n }).reduce((one) => one?.parentElement, at))];
  const looks = () => around.map((one) => one && [getComputedStyle(one).outlineStyle, getComputedStyle(one).outlineWidth, getComputedStyle(one).boxShadow].join());
  const focused = looks();
  at.blur();
  const isMarked = looks().some((look, i) => look !== focused[i]);
  at.focus({ preventScroll: true, focusVisible: true });
  const { width, height } = at.getBoundingClientRect();
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent.trim();
  return { name: name || at.outerHTML.slice(0, 120), isSeen: width > 0 && height > 0, isMarked };
})()`;
/** What moves for longer than the 1 ms that is left to it: of which element, and what of it. */
const MOVING = `document.getAnimations()
  .filter(({ effect }) => effect.getTiming().duration > 1)
  .map(({ effect, animationName, transitionProperty }) => [effect.target?.outerHTML.slice(0, 200), animationName ?? transitionProperty])`;

interface Stop {
  name: string;
  isSeen: boolean;
  isMarked: boolean;
}

/** What everybody can reach: menus and windows for screen readers, all of the page by Tab, and nothing that moves where it must not. */
describe('the page for everybody', () => {
  let browser: Browser;
  let ada: BrowserUser;

  beforeAll(async () => {
    const [stack, launched] = await Promise.all([TestStack.shared(), launchBrowser()]);
    browser = launched;
    ada = await BrowserUser.signUp(browser, stack.url);
    const user = await User.logIn(stack.url, { email: ada.email, password: PASSWORD });
    await user.post('/api/lists', { name: 'Garden' }).expect(201);
    const daily = { due: new Date().toISOString().slice(0, 10), recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' };
    await user.createTask({ title: 'water the plants', list: 'Garden', ...daily });
    for (const title of ['call Ana', 'call Bob']) await user.createTask({ title, tags: ['people'] });
    await ada.row('call Bob').waitFor(SLOW);
  });
  afterAll(() => browser?.close());

  const press = (key: string): Promise<void> => ada.page.keyboard.press(key);
  const button = (name: string): Locator => ada.page.getByRole('button', { name, exact: true });

  it('has menus and windows in which axe-core finds nothing', async () => {
    const { page } = ada;
    const gallery = new Gallery(ada);
    const seen = async (view: string): Promise<void> => {
      await gallery.lookAtWindow(view);
      await press('Escape');
    };
    for (const title of ['call Ana', 'call Bob']) await page.getByLabel(`Select: ${title}`).click({ force: true });
    for (const [name, view] of [
      ['Due date', 'bulk-date'],
      ['Priority', 'bulk-priority'],
      ['Tags', 'bulk-tags'],
      ['Move to a list', 'bulk-list'],
      ['Delete', 'bulk-delete'],
    ] as const) {
      await page.getByRole('toolbar', { name: 'Selected tasks' }).getByRole('button', { name, exact: true }).click();
      await seen(view);
    }
    await button('Clear the selection').click();
    await button('New list').click();
    await page.getByRole('dialog', { name: 'New list' }).waitFor(SLOW);
    await seen('list-new');
    for (const [item, title, view] of [
      ['Rename', 'Rename “Garden”', 'list-rename'],
      ['Delete', 'Delete the list “Garden”?', 'list-delete'],
    ] as const) {
      await ada.openFromMenu('More about Garden', item, title);
      await seen(view);
    }
    await ada.row('water the plants').getByText('water the plants').click();
    await page.getByLabel('Change only this time').check();
    await seen('edit-only-this');
    expect(gallery.findings()).toEqual([]);
  });

  it('is reached by Tab, everywhere with a name and in sight, and left again', async () => {
    await ada.page.reload();
    await ada.row('call Bob').waitFor(SLOW);
    await ada.page.evaluate('document.activeElement.blur()');
    const stops: Stop[] = [];
    for (let i = 0; i < MOST_STOPS; i++) {
      await press('Tab');
      const stop = (await ada.page.evaluate(FOCUS)) as Stop | undefined;
      if (!stop || (stops.length > 5 && stop.name === stops[0]?.name)) break;
      stops.push(stop);
    }
    expect(stops.length).toBeLessThan(MOST_STOPS);
    const names = stops.map(({ name }) => name);
    for (const name of [
      'Talk to your list',
      'Search your tasks',
      'Complete: call Ana',
      'More about call Ana',
      'Your account',
    ])
      expect(names).toContain(name);
    expect(stops.filter(({ isSeen, isMarked }) => !isSeen || !isMarked)).toEqual([]);
  });

  it('does not move where a person wants no motion', async () => {
    // Opened anew: what began to move before the wish was known goes on to its end.
    await ada.page.emulateMedia({ reducedMotion: 'reduce' });
    await ada.page.reload();
    await ada.row('call Ana').waitFor(SLOW);
    await ada.page.getByRole('checkbox', { name: 'Complete: call Ana' }).click();
    expect(await ada.page.evaluate(MOVING)).toEqual([]);
    await press('Control+k');
    await ada.page.getByRole('combobox', { name: 'Find a task or a command' }).waitFor(SLOW);
    expect(await ada.page.evaluate(MOVING)).toEqual([]);
    await press('Escape');
  });
});
