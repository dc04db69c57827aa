import { TestStack, waitUntil } from '@errand/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, SLOW } from './support/browser-user.js';
import { Gallery } from './support/gallery.js';
import { PASSWORD, User, type ApiTask } from './support/user.js';

interface Why {
  title: string | null;
  items: { kind: string; text?: string; by?: string; type?: string; channel?: string; lateByMs?: number }[];
}

/** The steps, each in a few words. */
const told = ({ items }: Why): string[] =>
  items.map(({ kind, text, by, type, channel }) =>
    [kind, text ?? by ?? type?.split('.').at(-2) ?? channel].filter(Boolean).join(' '),
  );

/** "Why did I get this?": over every service, back to the first cause. */
describe('why', () => {
  let stack: TestStack;
  let browser: Browser;
  let ada: BrowserUser;
  let user: User;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([TestStack.shared(), launchBrowser()]);
    ada = await BrowserUser.signUp(browser, stack.url);
    user = await User.logIn(stack.url, { email: ada.email, password: PASSWORD });
  });
  afterAll(() => browser?.close());

  const say = (message: string) => user.post('/api/chat', { message }).expect(200);
  const taskCalled = async (title: string): Promise<ApiTask> => (await user.tasks(`?q=${title}`))[0] as ApiTask;
  const callTool = async (name: string, input: object): Promise<void> => {
    const { body } = await user.post('/api/me/tokens', { name: 'Laptop', scopes: ['read', 'write'] }).expect(201);
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } };
    await user
      .post('/api/mcp', message)
      .set('Authorization', `Bearer ${body.token}`)
      .set('Accept', 'application/json, text/event-stream')
      .expect(200);
  };
  /** The steps, once the log has as many of them. */
  const why = (path: string, steps: number): Promise<string[]> =>
    waitUntil(
      async () => {
        const { status, body } = await user.get(path);
        return status === 200 && (body as Why).items.length >= steps && told(body as Why);
      },
      { what: `${steps} steps of ${path}` },
    );

  it('an occurrence is there: a sentence, a tool call, and the repeat rule', async () => {
    await say('water the plants every day at 9am');
    const first = await taskCalled('plants');
    await callTool('complete_tasks', { ids: [first.id] });
    const second = await waitUntil(async () => {
      const task = await taskCalled('plants');
      return task && task.id !== first.id && task;
    });
    expect(await why(`/api/tasks/${second.id}/why`, 5)).toEqual([
      'said water the plants every day at 9am',
      'changed created',
      'called Laptop',
      'changed completed',
      'repeated created',
    ]);
    const another = await User.signUp(stack.url);
    await another.get(`/api/tasks/${second.id}/why`).expect(404);
  });

  it('a reminder came, in the API and on the page', async () => {
    await say('remind me to take the pizza out tomorrow at 9am');
    const { id } = await taskCalled('pizza');
    await user.patch(`/api/tasks/${id}`, { due: new Date(Date.now() + 2_000).toISOString() }).expect(200);
    await ada.page.getByRole('button', { name: 'Reminders, 1 unread' }).click(SLOW);
    const { body } = await user.get('/api/notifications').expect(200);
    const [{ id: reminderId }] = body.items;
    expect(await why(`/api/notifications/${reminderId}/why`, 7)).toEqual([
      'said remind me to take the pizza out tomorrow at 9am',
      'changed created',
      'by-hand',
      'changed updated',
      'planned',
      'fired',
      'delivered in-app',
    ]);
    const another = await User.signUp(stack.url);
    await another.get(`/api/notifications/${reminderId}/why`).expect(404);

    const gallery = new Gallery(ada);
    await gallery.lookAtWindow('reminders-why');
    await ada.page.getByRole('button', { name: 'Why did I get this? take the pizza out' }).click(SLOW);
    const dialog = ada.page.getByRole('dialog', { name: 'Why did I get this?' });
    await dialog.getByText('remind me to take the pizza out tomorrow at 9am').waitFor(SLOW);
    await gallery.look('why');
    await ada.page.keyboard.press('Escape');
    await ada.openFromMenu('More about take the pizza out', 'History', 'History');
    await ada.page.getByRole('button', { name: 'Why? Created' }).click(SLOW);
    await ada.page
      .getByRole('dialog', { name: 'Why did this happen?' })
      .getByText('You said', { exact: true })
      .waitFor(SLOW);
    await ada.page.keyboard.press('Escape');
    await ada.page.getByRole('dialog', { name: 'History' }).waitFor(SLOW);
    await ada.page.goto(`${stack.url}/?why=${reminderId}`); // the link in the mail
    await dialog.getByText('It reached you in Errand').waitFor(SLOW);
    expect(gallery.findings()).toEqual([]);
  });
});
