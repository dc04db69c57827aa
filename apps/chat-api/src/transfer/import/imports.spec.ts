import type { JobScheduler, ServiceConfig } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { waitUntil } from '@errand/testing';
import fc from 'fast-check';
import type { Caller } from '../../account/accounts.service.js';
import { TestAccounts } from '../../account/testing/test-accounts.js';
import type { ModelPresence } from '../../assistant/model-presence.js';
import type { Admins } from '../../auth/admins.js';
import { Me } from '../../me/me.service.js';
import { createTask } from '../../tasks/rules/create.js';
import { undoLast } from '../../tasks/rules/undo.js';
import { exportDocument } from '../json/export-document.js';
import { anyTask } from '../testing/any-task.js';
import { ImportFiles } from './import-files.js';
import { ImportJobs } from './import-jobs.js';
import { ImportRunner } from './import-runner.js';
import { ImportStore } from './import-store.js';
import { Imports } from './imports.service.js';

const USER = '00000000-0000-4000-8000-000000000001';
const caller: Caller = { userId: USER, actor: { kind: 'user', id: USER } };
const PROFILE = { email: 'a@example.org', timeZone: 'Europe/Berlin', locale: 'en', dayStart: '09:00', createdAt: '' };

const NO_MODEL = { isThere: false } as ModelPresence;

/** One replica's imports on a store in memory. */
class TestImports {
  readonly jobs = new Set<string>();
  readonly runner: ImportRunner;
  readonly imports: Imports;

  private constructor(
    readonly replica: TestAccounts,
    name: string,
  ) {
    const { accounts, state } = replica;
    const store = new ImportStore(state.asStore);
    const files = new ImportFiles(store, accounts);
    this.runner = new ImportRunner(store, files, accounts, { POD_NAME: name } as ServiceConfig);
    const scheduler = {
      schedule: async (job: string) => void this.jobs.add(job),
      delete: async (job: string) => void this.jobs.delete(job),
    } as unknown as JobScheduler;
    const me = new Me(accounts, { isAdminAddress: () => false } as unknown as Admins, NO_MODEL);
    this.imports = new Imports(store, files, new ImportJobs(scheduler, this.runner), accounts, me);
  }

  static async start(state = new MemoryState(), name = 'a'): Promise<TestImports> {
    const one = new TestImports(await TestAccounts.start(state), name);
    if (!state.values.has(`head/${USER}`)) await one.replica.accounts.change(caller, (ws) => ws.saveProfile(PROFILE));
    return one;
  }

  async checked(text: string, more: object = {}) {
    const { id } = await this.imports.begin(USER, { name: 'a file', parts: 2, ...more });
    const half = Math.floor(text.length / 2);
    await this.imports.takePart(USER, id, 0, text.slice(0, half));
    await this.imports.takePart(USER, id, 1, text.slice(half));
    return this.imports.check(USER, id);
  }

  async brought(text: string, settings = false) {
    const { record } = await this.checked(text);
    await this.imports.start(caller, record.id, settings);
    return this.over();
  }

  async over() {
    await waitUntil(() => this.jobs.size === 0);
    return this.imports.newest(USER);
  }

  async tasks() {
    const { account } = await this.replica.accounts.read(USER);
    return [...account.records.values()].map(({ task }) => task);
  }

  async export(): Promise<string> {
    const { account } = await this.replica.accounts.read(USER);
    return [...exportDocument(account, new Date(0))].join('');
  }

  stop(): Promise<void> {
    return this.replica.stop();
  }
}

const fileOf = (count: number): string =>
  JSON.stringify({
    format: 'errand-export',
    version: 1,
    tasks: Array.from({ length: count }, (_, i) => ({ title: `task ${i + 1}` })),
  });

describe('Imports', () => {
  let one: TestImports;
  beforeEach(async () => {
    one = await TestImports.start();
  });
  afterEach(() => one.stop());

  it('writes nothing before it is told to, and then makes each task with its event', async () => {
    const { record, file } = await one.checked(fileOf(3));
    expect(record).toMatchObject({ status: 'checked', format: 'json', total: 3, leftOut: 0 });
    expect(file.findings).toEqual([]);
    expect(await one.tasks()).toEqual([]);
    await one.imports.start(caller, record.id, false);
    expect(await one.over()).toMatchObject({ status: 'done', done: 3, created: 3, there: 0 });
    const made = one.replica.published.filter(({ type }) => type === 'errand.task.created.v1');
    for (const { data } of made) expect(data).toMatchObject({ via: { kind: 'import', name: 'a file' } });
    expect((await one.tasks()).map(({ title }) => title)).toEqual(['task 1', 'task 2', 'task 3']);
    await waitUntil(() => one.replica.published.filter(({ type }) => type === 'errand.task.created.v1').length === 3);
  });

  it('makes nothing twice when it is started twice, or the same file is imported again', async () => {
    const { record } = await one.checked(fileOf(300));
    await Promise.all([1, 2, 3].map(() => one.imports.start(caller, record.id, false).catch(() => undefined)));
    await one.imports.start(caller, record.id, false);
    expect(await one.over()).toMatchObject({ status: 'done', created: 300 });
    expect(await one.brought(fileOf(300))).toMatchObject({ created: 0, there: 300 });
    expect(await one.tasks()).toHaveLength(300);
  });

  it('goes on in another process where the first one died, and makes nothing twice', async () => {
    const { record } = await one.checked(fileOf(700));
    // Stops after its second portion, as a process that dies: what it committed is there, and the job too.
    const commit = one.replica.state.transact.bind(one.replica.state);
    let portions = 0;
    one.replica.state.transact = async (operations) => {
      await commit(operations);
      if (operations.some(({ request }) => request.key.includes('/did/')) && ++portions === 2) {
        one.runner.onApplicationShutdown();
      }
    };
    await one.imports.start(caller, record.id, false);
    await waitUntil(() => portions === 2);
    one.replica.state.transact = commit;
    expect(one.jobs).toEqual(new Set([`import-${USER}`]));
    const stopped = await one.imports.newest(USER);
    expect(stopped).toMatchObject({ status: 'running', created: 240 });

    const other = await TestImports.start(one.replica.state, 'b');
    expect(await other.runner.run(USER)).toBe(false); // the first one may still be at it
    const now = Date.now.bind(Date);
    const later = jest.spyOn(Date, 'now').mockImplementation(() => now() + 11_000);
    expect(await other.runner.run(USER)).toBe(true);
    later.mockRestore();
    expect(await other.imports.newest(USER)).toMatchObject({ status: 'done', created: 700, done: 700 });
    expect(await other.tasks()).toHaveLength(700);
    await other.stop();
  });

  it('counts a portion once when two processes are at it', async () => {
    const { record } = await one.checked(fileOf(500));
    const other = await TestImports.start(one.replica.state, 'a');
    await Promise.all([one.imports.start(caller, record.id, false), other.runner.run(USER)]);
    await other.runner.run(USER);
    expect(await one.over()).toMatchObject({ status: 'done', created: 500, there: 0 });
    expect(await one.tasks()).toHaveLength(500);
    await other.stop();
  });

  it('takes all of it back, and brings it in again', async () => {
    const { id } = (await one.brought(fileOf(300))) ?? { id: '' };
    await one.imports.takeBack(USER, id);
    expect(await one.over()).toMatchObject({ status: 'undone', done: 300, total: 300 });
    expect((await one.tasks()).every(({ status }) => status === 'deleted')).toBe(true);
    expect(await one.brought(fileOf(300))).toMatchObject({ created: 0, restored: 300 });
    expect((await one.tasks()).every(({ status }) => status === 'open')).toBe(true);
  });

  it('is a step as any other when it is small; a large one is taken back as a whole, and nothing before it by mistake', async () => {
    const { accounts } = one.replica;
    const undo = () => accounts.change(caller, undoLast);
    await accounts.change(caller, (workspace) => createTask(workspace, { title: 'before' }));
    const { id } = (await one.brought(fileOf(600))) ?? { id: '' };
    await expect(undo()).rejects.toThrow('Take it back under “Import and export”.');
    await one.imports.takeBack(USER, id);
    await one.over();
    expect(await undo()).toMatchObject([{ after: { title: 'before', status: 'deleted' } }]);
    await expect(undo()).rejects.toMatchObject({ name: 'NothingToUndoError' });
    await one.brought(JSON.stringify({ format: 'errand-export', version: 1, tasks: [{ title: 'x' }, { title: 'y' }] }));
    expect(await accounts.change(caller, undoLast)).toHaveLength(2);
  });

  it('brings settings in when they are wanted, each by its own rules', async () => {
    const settings = { timeZone: 'Asia/Kolkata', locale: '???', dayStart: '07:30', isAdmin: true };
    const text = JSON.stringify({ format: 'errand-export', version: 1, settings, tasks: [] });
    await one.brought(text);
    expect((await one.replica.accounts.read(USER)).account.profile).toEqual(PROFILE);
    await one.brought(text, true);
    const { profile } = (await one.replica.accounts.read(USER)).account;
    expect(profile).toEqual({ ...PROFILE, timeZone: 'Asia/Kolkata', dayStart: '07:30' });
  });

  it('takes no settings from a file for an API token', async () => {
    const { record } = await one.checked(fileOf(1));
    const program: Caller = { userId: USER, actor: { kind: 'api-token', id: 'a-token' } };
    const why = 'An API token cannot change settings. Import the file without them.';
    await expect(one.imports.start(program, record.id, true)).rejects.toMatchObject({ kind: 'forbidden', detail: why });
    await one.imports.start(program, record.id, false);
    expect(await one.over()).toMatchObject({ status: 'done', created: 1 });
  });

  it('brings lists and saved filters in, each by its own rules', async () => {
    const filter = (n: number, more: object) => ({
      id: `00000000-0000-4000-8000-00000000000${n}`,
      name: `f${n}`,
      ...more,
    });
    const filters = [
      filter(1, { line: '#work' }),
      filter(2, { line: '((' }),
      filter(3, {}),
      'text',
      filter(4, { name: 'F1', line: 'p1' }),
    ];
    const text = JSON.stringify({
      format: 'errand-export',
      version: 1,
      lists: ['Home', 'home', ' ', 7],
      filters,
      tasks: [],
    });
    await one.brought(text);
    const { shelf } = (await one.replica.accounts.read(USER)).account;
    expect(shelf).toEqual({ lists: ['Home'], filters: [filter(1, { line: '#work' })] });
  });

  it('says where bad lines are, why, and what to try, and imports the others', async () => {
    const tasks = '{"title":"good"},\n{"title":" "},\n{"title":"due","due":"soon"},\n"text"';
    const { record, file } = await one.checked(`{"format":"errand-export",\n"version":1,\n"tasks":[\n${tasks}\n]}`);
    expect(file.findings).toMatchObject([
      { line: 5, effect: 'left-out', message: 'The title is empty.', remedy: 'Say what is to be done.' },
      { line: 6, subject: 'due', message: 'The due "soon" is neither a date nor a moment.' },
      { effect: 'left-out', message: 'It is no task but something else.', remedy: 'A task is an object with a title.' },
    ]);
    expect(record).toMatchObject({ total: 1, leftOut: 3 });
  });

  it.each([
    ['{"tasks":', 'is not whole or no JSON', 'Export it again'],
    ['{"format":"other"}', 'no export of Errand', 'Choose a file that Errand exported'],
    ['{"format":"errand-export","version":2,"tasks":[]}', 'of version 2', 'as new as the one that wrote it'],
    ['{"format":"errand-export","version":1}', 'no list of "tasks"', 'Choose a file'],
    ['BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'no task (VTODO)', 'ends in .ics'],
    ['a,b\n1,2', 'no column TYPE', 'In Todoist'],
    ['TYPE,CONTENT\n"task', 'is no CSV', 'In Todoist'],
    [fileOf(10_001), 'has 10001 tasks, more than 10000', 'Split it'],
  ])('refuses %.50s as a whole', async (text, message, remedy) => {
    const errors = [
      { pointer: '/file', message: expect.stringContaining(message), remedy: expect.stringContaining(remedy) },
    ];
    await expect(one.checked(text)).rejects.toMatchObject({ kind: 'invalid', errors });
    expect(await one.imports.newest(USER)).toMatchObject({ status: 'uploading' });
  });

  it('wants all parts, one import at a time, and each step in its turn', async () => {
    const { id } = await one.imports.begin(USER, { name: 'x', parts: 2 });
    await one.imports.takePart(USER, id, 0, '{');
    await expect(one.imports.check(USER, id)).rejects.toThrow('Part 2 of 2 did not arrive: send it again.');
    await expect(one.imports.takePart(USER, id, 2, '')).rejects.toThrow('It was begun with 2 parts, from 0 on.');
    await expect(one.imports.start(caller, id, false)).rejects.toThrow('Check it first.');
    await expect(one.imports.takeBack(USER, id)).rejects.toThrow('Wait until it is over.');
    await one.imports.begin(USER, { name: 'y', parts: 1 });
    await expect(one.imports.check(USER, id)).rejects.toMatchObject({ name: 'NoImportError' });
  });

  describe('of several files', () => {
    const csv = (...titles: string[]) => ['TYPE,CONTENT', ...titles.map((title) => `task,${title}`)].join('\n');
    const files = [
      { name: 'Inbox [1].csv', parts: 1 },
      { name: 'Work [2203].csv', parts: 2 },
    ];
    const send = async (work: string) => {
      const { id } = await one.imports.begin(USER, { name: 'backup.zip', parts: 3, files });
      for (const [n, text] of [csv('call Ana'), work.slice(0, 9), work.slice(9)].entries())
        await one.imports.takePart(USER, id, n, text);
      return one.imports.check(USER, id);
    };

    it('checks all of them before the first write, brings them in as one, and takes them back', async () => {
      const { record, file } = await send(csv('report', '', 'slides'));
      expect(record).toMatchObject({ status: 'checked', format: 'todoist', total: 3, leftOut: 1 });
      expect(file.findings).toMatchObject([{ file: 'Work [2203].csv', line: 3, message: 'The title is empty.' }]);
      expect(await one.tasks()).toEqual([]);
      await one.imports.start(caller, record.id, false);
      expect(await one.over()).toMatchObject({ status: 'done', done: 3, created: 3 });
      expect((await one.tasks()).map(({ title, list }) => [title, list])).toEqual([
        ['call Ana', undefined],
        ['report', 'Work'],
        ['slides', 'Work'],
      ]);
      await one.imports.takeBack(USER, record.id);
      expect(await one.over()).toMatchObject({ status: 'undone', done: 3 });
    });

    it('goes on in another process, and makes nothing twice', async () => {
      const titles = Array.from({ length: 300 }, (_, i) => `task ${i}`);
      const { record } = await send(csv(...titles));
      const other = await TestImports.start(one.replica.state, 'a');
      await Promise.all([one.imports.start(caller, record.id, false), other.runner.run(USER)]);
      await other.runner.run(USER);
      expect(await one.over()).toMatchObject({ status: 'done', created: 301, there: 0 });
      expect(await one.tasks()).toHaveLength(301);
      const again = await send(csv(...titles));
      expect(again).toMatchObject({ there: 301 });
      await other.stop();
    });

    it('finds the tasks of a file that was imported by itself before', async () => {
      await one.brought(csv('report'));
      expect(await send(csv('report'))).toMatchObject({ there: 1 });
    });

    it('wants every part to belong to one of them', async () => {
      const message = 'have 3 parts, and the import has 4';
      const errors = [{ pointer: '/files', message, remedy: 'Let each part belong to one file.' }];
      await expect(one.imports.begin(USER, { name: 'x', parts: 4, files })).rejects.toMatchObject({ errors });
    });
  });

  it('gives the same export again of an account that imported one', async () => {
    const someTasks = fc.uniqueArray(anyTask, { selector: ({ id }) => id, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(someTasks, async (tasks) => {
        const [source, target] = [await TestImports.start(), await TestImports.start()];
        await source.replica.accounts.change(caller, (workspace) => {
          workspace.arrange({ type: 'errand.list.saved.v1', name: 'An empty list' });
          const filter = { id: '00000000-0000-4000-8000-00000000000f', name: 'Soon', line: '#work & p1' };
          workspace.arrange({ type: 'errand.filter.saved.v1', filter });
          tasks.forEach((task, i) => {
            const parentId = i > 0 ? tasks[i - 1]?.id : undefined;
            const mark = i % 3 === 1 ? 'generated' : i % 3 === 2 ? { deletedWith: task.id } : undefined;
            workspace.save('errand.task.created.v1', { ...task, ...(parentId && { parentId }) }, {}, mark);
          });
        });
        const exported = await source.export();
        await target.brought(exported, true);
        expect(JSON.parse(await target.export())).toEqual(JSON.parse(exported));
        await Promise.all([source.stop(), target.stop()]);
      }),
      { numRuns: 30 },
    );
  });
});
