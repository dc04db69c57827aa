import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { TestStack, waitUntil } from '@errand/testing';
import { type ApiTask, User } from './support/user.js';

/** What the stores of an earlier version held, and what its API said of it: made by `make.mjs` beside them. */
const FIXTURES = join(__dirname, '../fixtures/stored-data');

interface Told {
  account: { email: string; password: string };
  me: object;
  tasks: ApiTask[];
  chat: { id: string; text: string }[];
  audit: { eventId: string; type: string }[];
}

/** In what order tasks of the same date stand is the version's own. */
const byId = (tasks: readonly ApiTask[]): ApiTask[] => tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe.each(['before-issue-4'])('the stored data of an earlier version: %s', (name) => {
  const told = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Told;
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    const unpack = (folder: string): void => {
      execFileSync('tar', ['-xzf', join(FIXTURES, `${name}.tar.gz`), '-C', folder]);
    };
    stack = await TestStack.start({ components: 'local', prepare: unpack });
    user = await User.logIn(stack.url, told.account);
  }, 120_000);

  afterAll(() => stack?.stop());

  const tasksNow = async (): Promise<ApiTask[]> => {
    const pages = ['open', 'done', 'deleted'].map((status) => user.tasks(`?status=${status}&limit=200`));
    return (await Promise.all(pages)).flat();
  };
  const item = async <T>(path: string): Promise<T[]> => (await user.get(path).expect(200)).body.items as T[];

  it('is read as it was: profile, tasks, conversation, log', async () => {
    expect((await user.get('/api/me').expect(200)).body).toMatchObject(told.me);
    expect(byId(await tasksNow())).toEqual(byId(told.tasks).map((task) => expect.objectContaining(task)));
    expect(await item('/api/chat')).toEqual(told.chat.map((message) => expect.objectContaining(message)));
    expect(await item('/api/audit')).toEqual(told.audit.map((entry) => expect.objectContaining(entry)));
  });

  it('is gone on with: a repeating task has its next occurrence, the log its next entries, in one valid chain', async () => {
    const { id, seriesId } = (await user.tasks('?q=plants')).at(0) as ApiTask;
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    const [next] = await waitUntil(
      async () => {
        const open = (await user.tasks('?q=plants')).filter((task) => task.seriesId === seriesId);
        return open.length > 0 && open;
      },
      { what: 'the next occurrence' },
    );
    expect(next?.id).not.toBe(id);
    const length = told.audit.length + 2;
    const verified = await waitUntil(
      async () => {
        const { body } = await user.get('/api/audit/verify').expect(200);
        return body.length >= length && body;
      },
      { what: 'the log of both changes' },
    );
    expect(verified).toEqual({ valid: true, length });
  });

  it('refuses a wrong password as before', async () => {
    const login = { ...told.account, password: 'another password' };
    await request(stack.url).post('/api/auth/login').send(login).expect(401);
  });
});
