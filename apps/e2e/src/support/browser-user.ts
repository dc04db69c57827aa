import { ROOT, waitUntil } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Response } from 'playwright-core';
import { LOOKS } from './looks.js';
import { PASSWORD } from './user.js';

const SHOTS = join(ROOT, '.reports', 'screenshots');

/** A computer, far from where the server's day is. */
export const DESKTOP = { viewport: { width: 1280, height: 800 }, timezoneId: 'America/New_York', locale: 'en-US' };

/** A phone. */
export const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };

/** What the machine under load may need for a step that a person hardly notices. */
export const SLOW = { timeout: 45_000 };

const MOVING_IS_OVER =
  "document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect.getTiming().iterations === Infinity)";

/** A person at a real browser, and what this person can do and see on the page. */
export class BrowserUser {
  readonly email = `${randomUUID()}@example.org`;

  private constructor(
    private readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Opens a browser profile of its own, at the front door. */
  static async open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<BrowserUser> {
    const context = await browser.newContext({ ...DESKTOP, ...options });
    context.setDefaultTimeout(SLOW.timeout);
    const page = await context.newPage();
    await page.goto(url);
    return new BrowserUser(url, context, page);
  }

  /** The same, with an account made through the page. */
  static async signUp(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<BrowserUser> {
    const user = await BrowserUser.open(browser, url, options);
    await user.signUp();
    return user;
  }

  async signUp(): Promise<void> {
    const isNew = this.page.getByRole('heading', { name: 'Create your account' });
    if (!(await isNew.isVisible())) await this.page.getByRole('button', { name: 'Create an account' }).click(SLOW);
    await this.fillIn('Create account');
  }

  logIn(): Promise<void> {
    return this.fillIn('Log in');
  }

  async logOut(): Promise<void> {
    await this.choose('Your account', 'Log out');
    await this.page.getByRole('heading', { name: 'Log in to Errand' }).waitFor(SLOW);
  }

  /** Another tab of the same browser, logged in by its cookie. */
  async secondTab(): Promise<BrowserUser> {
    const page = await this.context.newPage();
    await page.goto(this.url);
    const tab = new BrowserUser(this.url, this.context, page);
    await tab.input.waitFor(SLOW);
    return tab;
  }

  /** Where one talks to the list. */
  get input(): Locator {
    return this.page.getByLabel('Talk to your list');
  }

  /** What the composer shows of the words before they are said. */
  get preview(): Locator {
    return this.page.getByRole('group', { name: 'What will be understood' });
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Tasks' });
  }

  get chat(): Locator {
    return this.page.getByRole('region', { name: 'Chat' });
  }

  /** The line of a task in the list. */
  row(title: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: title });
  }

  /** Words in the conversation, whoever said them. */
  reply(words: string | RegExp): Locator {
    return this.chat.getByText(words).first();
  }

  /** Says a sentence. @returns what the API answered */
  async say(words: string): Promise<Response> {
    const answered = this.page.waitForResponse(isAnswer, SLOW);
    await this.input.fill(words);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
    return answered;
  }

  /** Says sentences that each make a task, and waits until the list has it. */
  async plan(tasks: Readonly<Record<string, string>>): Promise<void> {
    for (const [words, title] of Object.entries(tasks)) {
      await this.say(words);
      await this.row(title).waitFor(SLOW);
    }
  }

  /** Opens a menu by its button's name and chooses something in it. */
  async choose(menu: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click(SLOW);
    const inMenu = this.page.getByRole('menu');
    await inMenu.locator('[role^=menuitem]').filter({ hasText: item }).click(SLOW);
  }

  /** The same, for what opens a window; waits until it is there. */
  async openFromMenu(menu: string, item: string, dialog: string): Promise<void> {
    await this.choose(menu, item);
    await this.page.getByRole('dialog', { name: dialog }).waitFor(SLOW);
  }

  /** Waits until everything that moves has come to rest, except what turns for ever. */
  async settled(): Promise<void> {
    await waitUntil(() => this.page.evaluate(MOVING_IS_OVER), { what: 'the page to come to rest' });
  }

  /** By how many pixels the page is wider than its window. */
  async overflow(): Promise<number> {
    return Number(
      await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    );
  }

  /** Titles of the list from top to bottom. */
  async titles(): Promise<string[]> {
    return this.list.locator('[data-task] > span:first-child').allInnerTexts();
  }

  /** Keeps a picture of the page among the reports of the tests. */
  async shoot(name: string): Promise<void> {
    if (!LOOKS) return;
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private async fillIn(button: string): Promise<void> {
    await this.page.getByLabel('E-mail').fill(this.email);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByRole('heading', { name: 'Errand', exact: true }).waitFor({ ...SLOW, state: 'attached' });
  }
}

/** What the API says to a sentence. */
interface Answer {
  commands?: { status: string }[];
  turn?: object;
}

/** The answer to something said, and not to a preview of it; the browser does not show what a request holds. */
async function isAnswer(response: Response): Promise<boolean> {
  if (response.request().method() !== 'POST' || !response.url().endsWith('/api/chat') || !response.ok()) return false;
  const read = response.json() as Promise<Answer>;
  const { commands = [], turn } = await read.catch((): Answer => ({})); // a preview may be broken off
  return turn !== undefined || commands.some(({ status }) => status !== 'understood');
}
