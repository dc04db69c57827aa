import { TestStack, waitUntil } from '@errand/testing';
import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser } from './support/browser-user.js';

/** What Chromium itself says of the page as an app. In a private window, as a test's is, it installs nothing, whatever the page. */
const PRIVATE = 'in-incognito';

describe('the page as an app', () => {
  let browser: Browser;
  let ada: BrowserUser;
  let devtools: CDPSession;

  beforeAll(async () => {
    const stack = await TestStack.shared();
    browser = await launchBrowser();
    ada = await BrowserUser.open(browser, stack.url);
    devtools = await ada.context.newCDPSession(ada.page);
  });
  afterAll(() => browser?.close());

  it('has a manifest with nothing to object to', async () => {
    const { errors, url, data } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(new URL(url).pathname).toBe('/manifest.webmanifest');
    expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Errand', display: 'standalone', start_url: '/' });
  });

  it('can be installed, and opens by its own worker', async () => {
    const errors = async (): Promise<string[]> => {
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
      return installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== PRIVATE);
    };
    await waitUntil(async () => (await errors()).length === 0, { what: 'the page to be installable' });
    await ada.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    expect(ada.context.serviceWorkers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/sw.js']);
  });
});
