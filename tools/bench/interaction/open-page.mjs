/* global requestAnimationFrame, MessageChannel, addEventListener -- functions here run in the page */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const NAMES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const WAIT = { timeout: 30_000 };
const LOOK_MS = 400;

/** What a bench does on the page, and how long the page took to answer. @typedef {Awaited<ReturnType<typeof openPage>>} BenchPage */

/**
 * Opens the page in a real Chromium and logs in.
 *
 * @param {string} url @param {{ email: string, password: string }} account
 */
export async function openPage(url, { email, password }) {
  const executablePath = process.env['CHROMIUM'] ?? NAMES.find((file) => existsSync(file));
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  await page.addInitScript(watchInteractions);
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('list', { name: 'Tasks' }).waitFor(WAIT);
  const bench = {
    page,
    wait: WAIT,
    press: (key) => page.keyboard.press(key),
    /** Types as a quick person does. */
    type: (text) => page.keyboard.type(text, { delay: 40 }),
    /** As a person looks at what came. */
    look: () => page.waitForTimeout(LOOK_MS),
    /** @returns {Promise<number[]>} ms that each key and click of what the habit does waited for its frame */
    measure: async ({ before, does, after }) => {
      await before?.(bench);
      await page.evaluate(() => (globalThis.interactions.length = 0));
      await does(bench);
      const waits = await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(globalThis.interactions)))),
      );
      await after?.(bench);
      return waits;
    },
    close: () => browser.close(),
  };
  return bench;
}

/** Runs in the page before its own scripts: notes how long each key and click waited for the next frame that was painted. */
function watchInteractions() {
  const interactions = (globalThis.interactions = []);
  const note = ({ timeStamp, isTrusted, key }) => {
    if (!isTrusted || key === 'Control') return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel(); // its message comes after the frame was painted
      port1.onmessage = () => interactions.push(performance.now() - timeStamp);
      port2.postMessage(undefined);
    });
  };
  for (const type of ['keydown', 'click']) addEventListener(type, note, { capture: true });
}
