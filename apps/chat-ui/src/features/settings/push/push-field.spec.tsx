/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { resetPage } from '../../../reset-page.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { PushField } from './push-field.js';

/** As much of a browser's push as the page uses. */
class Browser {
  permission: NotificationPermission = 'default';
  answer: NotificationPermission = 'granted';
  current: object | null = null;
  made = 0;
  subscribe = jest.fn(async (_options: object): Promise<object> => {
    const endpoint = `https://push.example/${++this.made}`;
    const toJSON = () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } });
    return (this.current = { toJSON, unsubscribe: async () => (this.current = null) });
  });

  install(): this {
    const pushManager = { getSubscription: async () => this.current, subscribe: this.subscribe };
    const registration = { pushManager };
    const container = { ready: Promise.resolve(registration), getRegistration: async () => registration };
    define(navigator, 'serviceWorker', container);
    define(window, 'PushManager', class {});
    const requestPermission = async () => (this.permission = this.answer);
    define(window, 'Notification', { requestPermission });
    Object.defineProperty(window.Notification, 'permission', { get: () => this.permission });
    return this;
  }
}
const define = (on: object, name: string, value: unknown): void =>
  void Object.defineProperty(on, name, { configurable: true, value });

let api: FakeApi;
let browser: Browser;
let on: boolean;

beforeEach(() => {
  on = false;
  browser = new Browser().install();
  api = new FakeApi().install();
  api.on('GET /api/me/push', () => ({ body: { publicKey: 'key', on } }));
  api.on('PUT /api/me/push', () => ((on = true), { status: 204 }));
  api.on('DELETE /api/me/push', () => ((on = false), { status: 204 }));
});
afterEach(() => {
  cleanup();
  resetPage();
  for (const name of ['PushManager', 'Notification']) delete (window as unknown as Record<string, unknown>)[name];
});

const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Notify me on this device' });
const show = async () => {
  renderPage(<PushField />);
  await waitFor(() => expect(box().disabled).toBe(false));
};
const sent = () => api.requests('PUT /api/me/push').map(({ body }) => body);

describe('notifications on this device', () => {
  it('are turned on by a subscription of their own, and off', async () => {
    await show();
    expect(box().checked).toBe(false);
    fireEvent.click(box());
    await waitFor(() => expect(box().checked).toBe(true));
    expect(browser.subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'key' });
    expect(sent()).toEqual([{ endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a' }]);
    fireEvent.click(box());
    await waitFor(() => expect(box().checked).toBe(false));
    expect([on, browser.current]).toEqual([false, null]);
  });

  it('are off where the browser has forgotten them, and where somebody else had them', async () => {
    on = true;
    await show();
    expect(box().checked).toBe(false);
    browser.current = { unsubscribe: async () => (browser.current = null) };
    fireEvent.click(box());
    await waitFor(() => expect(sent()).toHaveLength(1));
  });

  it('say what to do when the person did not allow them', async () => {
    browser.answer = 'default';
    await show();
    fireEvent.click(box());
    await screen.findByText('Nothing is shown before you allow it. Try again, and choose Allow when the browser asks.');
    browser.answer = 'denied';
    fireEvent.click(box());
    await screen.findByText(/^This browser blocks notifications of Errand\. Allow them for this site/);
    await waitFor(() => expect(box().disabled).toBe(true));
  });

  it('say that the push service is away, and what the API refuses', async () => {
    browser.subscribe.mockRejectedValueOnce(new Error('AbortError'));
    await show();
    fireEvent.click(box());
    await screen.findByText("This browser's push service cannot be reached. Check your connection and try again.");
    const refusal = { pointer: '/endpoint', message: 'is at no push service', remedy: 'Use Firefox.' };
    api.on('PUT /api/me/push', problem(422, 'no', { errors: [refusal] }));
    await waitFor(() => expect(box().disabled).toBe(false));
    fireEvent.click(box());
    await screen.findByText('Endpoint: is at no push service. Use Firefox.');
    expect(browser.current).toBeNull();
  });

  it('say that this browser cannot', () => {
    delete (window as unknown as Record<string, unknown>)['PushManager'];
    renderPage(<PushField />);
    expect([box().disabled, api.got.length]).toEqual([true, 0]);
    screen.getByText('This browser cannot show notifications of a page.');
  });

  it('have to be installed first on an iPhone', () => {
    delete (window as unknown as Record<string, unknown>)['PushManager'];
    jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)');
    renderPage(<PushField />);
    screen.getByText('On an iPhone or iPad, add Errand to the Home Screen first, and turn this on there.');
    jest.restoreAllMocks();
  });
});
