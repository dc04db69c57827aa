import { TestStack } from '@errand/testing';
import { LiveReader } from './support/live-reader.js';
import { User } from './support/user.js';

describe('the live stream', () => {
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    stack = await TestStack.shared();
  });
  beforeEach(async () => {
    user = await User.signUp(stack.url);
  });

  it('tells every open page of the user about a change, and nobody else', async () => {
    const [one, two] = [await LiveReader.open(user), await LiveReader.open(user)];
    const other = await LiveReader.open(await User.signUp(stack.url));
    const task = await user.createTask({ title: 'seen everywhere' });
    for (const live of [one, two]) {
      expect(await live.next('task')).toMatchObject({
        taskId: task.id,
        type: 'errand.task.created.v1',
        userVersion: 2,
      });
    }
    expect(other.unread.filter(({ event }) => event !== 'version')).toEqual([]); // the version is repeated to everybody
    for (const live of [one, two, other]) live.close();
  });

  it('repeats the version, so that a page that missed something sees it', async () => {
    const live = await LiveReader.open(user);
    await user.createTask({ title: 'x' });
    await user.post('/api/chat', { message: 'what is due this week?' }).expect(200);
    let version = await live.next('version');
    while (version['messages'] === 0) version = await live.next('version'); // one may come between the two requests
    expect(version).toEqual({ userVersion: 2, messages: 2 });
    live.close();
  });

  it('tells a page that comes back with an older version to fetch again', async () => {
    await user.createTask({ title: 'x' });
    const headers = { Authorization: `Bearer ${user.token}`, 'Last-Event-ID': '1' };
    const abort = new AbortController();
    const response = await fetch(`${stack.url}/api/live`, { headers, signal: abort.signal });
    const reader = response.body?.getReader();
    const text = new TextDecoder().decode((await reader?.read())?.value);
    expect(text).toContain('event: refetch');
    abort.abort();
  });

  it('needs a token', async () => {
    expect((await fetch(`${stack.url}/api/live`)).status).toBe(401);
  });
});
