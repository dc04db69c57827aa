import { PushService, TestStack, waitUntil, withPlainPush, type TestSubscription } from '@errand/testing';
import type { Browser, Page, Worker } from 'playwright-core';
import { callTool } from './support/call-tool.js';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';
import { Gallery } from './support/gallery.js';
import { PASSWORD, User } from './support/user.js';

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** The push service of a browser's maker is out of reach: in its place stands the test's, and all else is the browser's own. */
const SUBSCRIBE_AT_TEST = `{
  let current = null;
  PushManager.prototype.getSubscription = async () => current;
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    const { endpoint, ...keys } = await subscribeAtTest(applicationServerKey);
    return (current = { toJSON: () => ({ endpoint, keys }), unsubscribe: async () => ((current = null), true) });
  };
}`;

interface Shown {
  title: string;
  body: string;
  tag: string;
  actions: string[];
}
const SHOWN = `registration.getNotifications().then((all) =>
  all.map(({ title, body, tag, actions }) => ({ title, body, tag, actions: actions.map((one) => one.action + ': ' + one.title) })))`;
const press = (
  action: 'done' | 'snooze' | 'approve',
): string => `registration.getNotifications().then(([notification]) =>
  void dispatchEvent(new NotificationEvent('notificationclick', { notification, action: '${action}' })))`;

describe('notifications of the browser', () => {
  let service: PushService;
  let stack: TestStack;
  let browser: Browser;
  let ada: BrowserUser;
  let user: User;

  beforeAll(async () => {
    service = await PushService.start();
    stack = await TestStack.start({ resources: withPlainPush, env: { PUSH_SERVICES: service.origin } });
    browser = await launchBrowser();
    ada = await BrowserUser.signUp(browser, stack.url);
    user = await User.logIn(stack.url, { email: ada.email, password: PASSWORD });
  });
  afterAll(async () => {
    await ada?.close();
    await browser?.close();
    await stack?.stop();
    await service?.stop();
  });

  /** Hands the worker what the push service got for this browser, as the browser does when it arrives. */
  const arrive = async (page: Page, text: string): Promise<void> => {
    const devtools = await ada.context.newCDPSession(page);
    const known = new Promise<string>((resolve) =>
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        if (registrations[0]) resolve(registrations[0].registrationId);
      }),
    );
    await devtools.send('ServiceWorker.enable');
    const registrationId = await known;
    await devtools.send('ServiceWorker.deliverPushMessage', { origin: stack.url, registrationId, data: text });
    await devtools.detach();
  };
  const remind = async (title: string): Promise<{ taskId: string; text: string }> => {
    const before = service.messages.length;
    const { id } = await user.createTask({ title, due: inSeconds(1), reminders: ['PT0S'] });
    await waitUntil(() => service.messages.length > before, { what: `the push of ${title}` });
    return { taskId: id, text: service.messages.at(-1)?.text ?? '' };
  };
  const shownBy = (worker: Worker): Promise<Shown[]> => worker.evaluate(SHOWN);

  it('are turned on for this device in the settings', async () => {
    await ada.context.grantPermissions(['notifications'], { origin: stack.url });
    await ada.page.exposeFunction('subscribeAtTest', (key: string): TestSubscription => service.subscribe(key));
    await ada.page.addInitScript(SUBSCRIBE_AT_TEST);
    await ada.page.reload();
    await ada.openFromMenu('Your account', 'Settings', 'Settings');
    await ada.page.getByRole('tab', { name: 'Reminders' }).click(SLOW);
    const box = ada.page.getByRole('checkbox', { name: 'Notify me on this device' });
    await box.click(SLOW);
    await waitUntil(() => box.isChecked(), { what: 'the box to be checked' });
    const gallery = new Gallery(ada);
    await gallery.lookAtWindow('settings-push');
    expect(gallery.findings()).toEqual([]);
    expect((await user.get('/api/me').expect(200)).body.channels).toEqual(['web-push']);
  });

  it('come encrypted for this browser, and its worker does what their buttons say with the page closed', async () => {
    const blank = await ada.context.newPage();
    await ada.page.close();
    const worker = ada.context.serviceWorkers()[0] as Worker;
    const rent = await remind('pay rent');
    await arrive(blank, rent.text);
    await arrive(blank, rent.text);
    await waitUntil(async () => (await shownBy(worker)).length > 0, { what: 'the notification' });
    const { reminderId } = JSON.parse(rent.text) as { reminderId: string };
    expect(await shownBy(worker)).toEqual([
      {
        title: 'pay rent',
        body: expect.stringMatching(/^Due \w+ \d+, \d{4}, /),
        tag: reminderId,
        actions: ['done: Done', 'snooze: In an hour'],
      },
    ]);
    await worker.evaluate(press('done'));
    const task = async (id: string) =>
      (await user.get(`/api/tasks/${id}`).expect(200)).body as { status: string; due: string };
    await waitUntil(async () => (await task(rent.taskId)).status === 'done', { what: 'the task to be done' });
    expect(await shownBy(worker)).toEqual([]);

    const pizza = await remind('take the pizza out');
    await arrive(blank, pizza.text);
    await waitUntil(async () => (await shownBy(worker)).length > 0, { what: 'the next notification' });
    await worker.evaluate(press('snooze'));
    const isLater = async () => Date.parse((await task(pizza.taskId)).due) > Date.now() + 3_000_000;
    await waitUntil(isLater, { what: 'the task to be put off' });
    expect(service.faults).toEqual([]);
  });

  it('ask for a yes to what a program wants, and do it with the page closed', async () => {
    const [worker, blank] = [ada.context.serviceWorkers()[0] as Worker, await ada.context.newPage()];
    const { id } = await user.createTask({ title: 'milk, bought long ago' });
    const before = service.messages.length;
    const { proposal } = await callTool(user, 'delete_tasks', { ids: [id] });
    await waitUntil(() => service.messages.length > before, { what: 'the push of the proposal' });
    await arrive(blank, service.messages.at(-1)?.text ?? '');
    await waitUntil(async () => (await shownBy(worker)).length > 0, { what: 'the question' });
    expect(await shownBy(worker)).toEqual([
      {
        title: 'Delete 1 task?',
        body: '“you, logged in” asks: milk, bought long ago',
        tag: `approval-${proposal?.id}`,
        actions: ['approve: Approve', 'refuse: Refuse'],
      },
    ]);
    await worker.evaluate(press('approve'));
    const isGone = async () => (await user.get(`/api/tasks/${id}`).expect(200)).body.status === 'deleted';
    await waitUntil(isGone, { what: 'the task to be deleted' });
    const logged = async () => {
      const { body } = await user.get('/api/audit?type=errand.approval.decided.v1').expect(200);
      return (body.items as { data: object }[])[0];
    };
    const entry = await waitUntil(logged, { what: 'the decision in the log' });
    expect(entry).toMatchObject({ data: { approvalId: proposal?.id, outcome: 'approved', way: 'push' } });
    const deletion = async () => {
      const { body } = await user.get(`/api/tasks/${id}/history`).expect(200);
      return (body.items as { type: string }[]).find(({ type }) => type === 'errand.task.deleted.v1');
    };
    const deleted = await waitUntil(deletion, { what: 'the deletion in the log' });
    expect(deleted).toMatchObject({ actor: { kind: 'user' }, approvedBy: { kind: 'user' } });
  });
});
