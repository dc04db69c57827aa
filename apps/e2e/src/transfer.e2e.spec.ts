import { TestStack, waitUntil } from '@errand/testing';
import { strToU8, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { launchBrowser } from './support/browser.js';
import { BrowserUser, PHONE, SLOW } from './support/browser-user.js';
import { lookAt } from './support/gallery.js';
import { User } from './support/user.js';

const MANY = 600;
const PART = 200_000;
const CSV = [
  'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE',
  'task,Buy milk @shop,,1,1,,,tomorrow,en,',
  'task,Water the plants,,4,1,,,every 2 days,en,',
  'task,Call Ana,,9,1,,,,,',
  'task,Read a book,,4,1,,,chaque pleine lune,fr,',
].join('\r\n');

interface Import {
  id: string;
  status: string;
  created: number;
  done: number;
  total: number;
}

describe('import, export and the calendar feed', () => {
  let stack: TestStack;
  let browser: Browser;

  beforeAll(async () => {
    stack = await TestStack.start();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const exportOf = async (user: User) => {
    const { text } = await user.get('/api/export').buffer(true).expect(200);
    return JSON.parse(text) as { tasks: { id: string; title: string; status: string }[] };
  };
  /** The tasks in the export that the page's button gives. */
  const downloaded = async (page: Page): Promise<{ title: string; list?: string }[]> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download JSON' }).click();
    return JSON.parse(await readFile(await (await download).path(), 'utf8')).tasks;
  };
  const newest = async (user: User): Promise<Import> => (await user.get('/api/imports/newest').expect(200)).body.import;
  const send = async (user: User, text: string): Promise<Import> => {
    const parts = Math.ceil(text.length / PART);
    const { body } = await user.post('/api/imports', { name: 'tasks.json', parts }).expect(201);
    for (let n = 0; n < parts; n++) {
      const part = { text: text.slice(n * PART, (n + 1) * PART) };
      await user.put(`/api/imports/${body.id}/parts/${n}`, part).expect(204);
    }
    return (await user.post(`/api/imports/${body.id}/check`).expect(200)).body.import;
  };
  const until = (user: User, status: string): Promise<Import> =>
    waitUntil(
      async () => {
        const one = await newest(user).catch(() => undefined);
        return one?.status === status && one;
      },
      { what: `the import to be ${status}`, timeoutMs: 90_000 },
    );

  it('makes every task once though chat-api is killed on the way, and takes them back', async () => {
    const user = await User.signUp(stack.url);
    const tasks = Array.from({ length: MANY }, (_, i) => ({ title: `task ${i}`, notes: 'x'.repeat(8_000) }));
    const text = JSON.stringify({ format: 'errand-export', version: 1, tasks });
    const { id, total } = await send(user, text);
    expect(total).toBe(MANY);
    await user.post(`/api/imports/${id}/start`).expect(200);
    await waitUntil(async () => (await newest(user)).done > 0, { what: 'the first portion' });
    stack.crash('chat-api');
    expect(await until(user, 'done')).toMatchObject({ created: MANY, done: MANY });
    const exported = (await exportOf(user)).tasks; // more than 4 MB: more than a sidecar takes in one piece
    expect(exported.map(({ title }) => title)).toEqual(tasks.map(({ title }) => title));
    await user.post(`/api/imports/${id}/take-back`).expect(200);
    await until(user, 'undone');
    expect((await exportOf(user)).tasks.every(({ status }) => status === 'deleted')).toBe(true);
  });

  it('shows the calendar to whoever has the address, until it ends, and logs no address', async () => {
    const user = await User.signUp(stack.url);
    await user.post('/api/tasks', { title: 'call Ana', due: '2030-04-01' }).expect(201);
    const { body } = await user.post('/api/calendar-feed').expect(201);
    const { text, headers } = await request(stack.url).get(body.path).buffer(true).expect(200);
    expect(text).toContain('SUMMARY:call Ana');
    expect(headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/calendar/),
      etag: expect.any(String),
    });
    await request(stack.url).get(body.path).set('If-None-Match', String(headers['etag'])).expect(304);
    await user.delete('/api/calendar-feed').expect(204);
    await request(stack.url).get(body.path).expect(404);
    for (const name of ['chat-ui', 'chat-api', 'chat-api-dapr', 'chat-ui-dapr'])
      expect(JSON.stringify(stack.log(name))).not.toContain(body.token);
  });

  it.each([
    ['desktop', {}],
    ['phone', PHONE],
  ])('takes a backup of Todoist as it is, each project into a list of its name: %s', async (device, options) => {
    const ada = await BrowserUser.signUp(browser, stack.url, options);
    const { page } = ada;
    const project = (...titles: string[]) =>
      strToU8(['TYPE,CONTENT,PRIORITY', ...titles.map((title) => `task,${title}`)].join('\r\n'));
    const many = Array.from({ length: 150 }, (_, i) => `Box ${i + 1},4`);
    const backup = zipSync({
      'Inbox [123].csv': project('Call Ana,1'),
      'Work [2203].csv': project('Write the report,2', 'Sort the mail,9'),
      'Move [77].csv': project(...many),
      'notes.txt': strToU8('not for Errand'),
    });
    await page.goto(`${stack.url}/import-export`);
    const buffer = Buffer.from(backup);
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer: buffer.subarray(0, 200) });
    await page.getByText(/The archive is broken, or is no ZIP archive/).waitFor(SLOW);
    await choose.setInputFiles({ name: 'Todoist.zip', mimeType: 'application/zip', buffer });
    await page.getByText('Work [2203].csv, line 3, left out:').waitFor(SLOW);
    await page.getByText('Its PRIORITY is "9". Write 1, 2, 3 or 4.').waitFor(SLOW);
    await page.getByText('Not read, since it is no CSV: notes.txt.').waitFor(SLOW);
    expect(await downloaded(page)).toEqual([]);
    expect(await lookAt(ada, `import-archive-${device}`)).toEqual([]);
    await page.getByRole('button', { name: 'Import the 152 good ones' }).click();
    await page.getByText('Todoist.zip: 152 tasks imported, 1 line left out.').waitFor(SLOW);
    const tasks = await downloaded(page);
    const listOf = (title: string) => tasks.find((task) => task.title === title)?.list;
    expect(tasks).toHaveLength(152);
    expect(['Call Ana', 'Write the report', 'Box 1', 'Box 150'].map(listOf)).toEqual([
      undefined,
      'Work',
      'Move',
      'Move',
    ]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('Todoist.zip was taken back: its tasks are in the trash.').waitFor(SLOW);
    await ada.close();
  });

  it.each([
    ['desktop', {}],
    ['phone', PHONE],
  ])('is a page that keeps nobody out: %s', async (device, options) => {
    const ada = await BrowserUser.signUp(browser, stack.url, options);
    const { page } = ada;
    await page.goto(`${stack.url}/import-export`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Home.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
    await page.getByText('1 line cannot be imported').waitFor(SLOW);
    const look = async (view: string): Promise<void> => expect(await lookAt(ada, `${view}-${device}`)).toEqual([]);
    await look('import-checked');
    await page.getByRole('button', { name: 'Import the 3 good ones' }).click();
    await page.getByText('Home.csv: 3 tasks imported, 1 line left out.').waitFor(SLOW);
    await page.getByRole('button', { name: 'Make an address' }).click();
    await page.getByLabel('The address, shown this once').waitFor(SLOW);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download JSON' }).click();
    expect((await download).suggestedFilename()).toMatch(/^errand-.*\.json$/);
    await look('import-export');
    await page.getByRole('button', { name: 'Your list' }).click();
    await ada.row('Buy milk').waitFor(SLOW);
    await ada.close();
  });
});
