import { backingProcesses, staysTrue, TestStack, waitUntil } from '@errand/testing';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { User } from './support/user.js';

interface RunRow {
  name: string;
  pid: number;
  port: number;
}

const PARTS = ['chat-ui', 'chat-api'];
const rowsOf = ({ dataDir }: TestStack): RunRow[] => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'));
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What the other tests take for granted of the stacks that they start. */
describe('a stack of a test', () => {
  let one: TestStack;
  let two: TestStack;

  beforeAll(async () => {
    [one, two] = await Promise.all([TestStack.start({ apps: PARTS }), TestStack.start({ apps: PARTS })]);
  });
  afterAll(() => Promise.all([one?.stop(), two?.stop()]));

  const answers = async (stack: TestStack): Promise<boolean> =>
    (await request(stack.url).get('/api/health/ready').timeout(2_000)).status === 200;

  it('has folders, ports and processes of its own', () => {
    const [left, right] = [rowsOf(one), rowsOf(two)];
    expect(left.map(({ name }) => name)).toEqual(right.map(({ name }) => name));
    for (const field of ['pid', 'port'] as const) {
      const values = [...left, ...right].map((row) => row[field]);
      expect(new Set(values).size).toBe(values.length);
    }
    expect(one.dataDir).not.toBe(two.dataDir);
    expect(one.tokensOf('chat-api')).not.toEqual(two.tokensOf('chat-api'));
  });

  it('finds its own chat-api by name, keeps its own data, and knows its own users only', async () => {
    const [ada, bob] = [await User.signUp(one.url), await User.signUp(two.url)];
    await ada.createTask({ title: 'of the first' });
    await bob.createTask({ title: 'of the second' });
    expect((await ada.tasks()).map(({ title }) => title)).toEqual(['of the first']);
    expect((await bob.tasks()).map(({ title }) => title)).toEqual(['of the second']);
    await request(two.url).get('/api/tasks').set('Authorization', `Bearer ${ada.token}`).expect(401);
    const login = { email: ada.email, password: 'correct horse battery' };
    await request(two.url).post('/api/auth/login').send(login).expect(401);
  });

  it('goes on while a part of the other is away', async () => {
    const ada = await User.signUp(one.url);
    await two.process('chat-api').stop();
    await request(two.url).get('/api/tasks').set('Authorization', 'Bearer x').expect(503);
    await ada.createTask({ title: 'in spite of it' });
    await two.process('chat-api').restart();
    await waitUntil(() => answers(two), { what: 'the second stack to be back' });
  });

  it('starts again what is crashed, at the same port and with its data', async () => {
    const ada = await User.signUp(one.url);
    const { id } = await ada.createTask({ title: 'kept' });
    for (const name of ['chat-api', 'chat-api-dapr', ...backingProcesses()]) {
      const { pid = 0, port } = one.process(name);
      one.crash(name);
      await waitUntil(() => !isAlive(pid) && one.process(name).running && one.process(name).pid !== pid, {
        what: `${name} to run again`,
      });
      expect(one.process(name).port).toBe(port);
      expect(rowsOf(one).find((row) => row.name === name)?.pid).toBe(one.process(name).pid);
    }
    const read = async (): Promise<boolean> => (await ada.get(`/api/tasks/${id}`)).status === 200;
    await waitUntil(read, { what: 'the task after the crashes' });
  });

  it('leaves down what is killed, until it is started again', async () => {
    const api = one.process('chat-api');
    await api.kill();
    expect(await staysTrue(() => !api.running, 2_500)).toBe(true);
    await api.restart();
    expect(api.running).toBe(true);
    await waitUntil(() => answers(one), { what: 'an answer' });
  });

  it('holds what is frozen, and lets it go on', async () => {
    const api = one.process('chat-api');
    const { pid } = api;
    await api.freeze();
    await expect(answers(one)).rejects.toThrow(/timeout|timed out/i);
    api.thaw();
    await waitUntil(() => answers(one), { what: 'an answer' });
    expect(api.pid).toBe(pid);
  });

  it('says which processes there are when asked for another', () => {
    expect(() => one.process('chat-api-9')).toThrow(new RegExp(`${one.broker.name}.*chat-api`, 's'));
  });

  it('ends all of it and leaves nothing behind', async () => {
    const rows = rowsOf(two);
    const { dataDir } = two;
    await two.stop();
    expect(rows.filter(({ pid }) => isAlive(pid)).map(({ name }) => name)).toEqual([]);
    expect(existsSync(dataDir)).toBe(false);
    expect(await answers(one)).toBe(true);
  });
});
