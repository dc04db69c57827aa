/** @jest-environment ./src/testing/page-environment.cjs */
import 'fake-indexeddb/auto';
import { waitFor } from '@testing-library/react';
import { ApiError } from '../../../api/problem.js';
import type { ChatReply } from '../../../api/types.js';
import { keptUnsent } from './kept-unsent.js';
import { SayQueue } from './say-queue.js';
import { unsent, type Unsent } from './unsent.js';

const HOUR = 3_600_000;
const USER = 'u1';
const reply = (text: string) => ({ id: `m-${text}`, reply: text, commands: [] }) as ChatReply;
const words = (text: string, more: Partial<Unsent> = {}): Unsent => ({
  key: `key-${text}`,
  text,
  request: { message: text },
  at: new Date().toISOString(),
  ...more,
});

/** A queue of a page, and what it sent. */
function aQueue({ isLive = false, userId = (): string => USER } = {}) {
  const sent: string[] = [];
  const answered: string[] = [];
  const answers: (Error | undefined)[] = [];
  const queue = new SayQueue({
    userId,
    isLive: () => isLive,
    send: async ({ key }) => {
      sent.push(key);
      const failure = answers.shift();
      if (failure) throw failure;
      return reply(key);
    },
    answered: (_said, { id }) => answered.push(id),
  });
  return { queue, sent, answered, answers };
}
const kept = async (): Promise<string[]> => (await keptUnsent.read(USER)).map(({ text }) => text);
/** What the same browser has after the page was closed and opened again. */
const closePage = (): void => unsent.set([]);

beforeEach(async () => {
  closePage();
  await keptUnsent.clear(USER);
});

describe('SayQueue', () => {
  it('sends what is said, and keeps nothing of it', async () => {
    const { queue, sent, answered } = aQueue();
    await queue.say(words('milk'));
    expect([sent, answered]).toEqual([['key-milk'], ['m-key-milk']]);
    expect([unsent.get(), await kept()]).toEqual([[], []]);
  });

  it('keeps it before it is sent: a page that dies in between loses nothing', async () => {
    const seen: string[][] = [];
    const queue = new SayQueue({
      userId: () => USER,
      isLive: () => false,
      send: async () => {
        seen.push(await kept());
        return reply('x');
      },
      answered: () => undefined,
    });
    await queue.say(words('milk'));
    expect(seen).toEqual([['milk']]);
  });

  it('watches over what is sent by another way: it does not send that itself, a later page does', async () => {
    const { queue, sent } = aQueue();
    await queue.watch(words('tick'));
    await queue.resume();
    expect([unsent.get(), sent, await kept()]).toEqual([[], [], ['tick']]);
    closePage();
    const later = aQueue();
    await later.queue.resume();
    expect([later.sent, await kept()]).toEqual([['key-tick'], []]);
    await queue.watch(words('untick'));
    await queue.unwatch('key-untick');
    expect(await kept()).toEqual([]);
  });

  it('leaves nothing of it to the next person of the page', async () => {
    let person = USER;
    const { queue } = aQueue({ userId: () => person });
    await queue.watch(words('tick'));
    person = 'u2';
    await queue.keep(words('tick'));
    expect([unsent.get(), await keptUnsent.read('u2')]).toEqual([[], []]);
    await queue.watch(words('untick'));
    person = USER;
    await queue.unwatch('key-untick');
    expect(await keptUnsent.read('u2')).toEqual([]);
  });

  it('lets all wait while nobody can be reached, then sends each once more with its own key, in order', async () => {
    const { queue, sent, answers } = aQueue();
    answers.push(new ApiError(0));
    await queue.say(words('first'));
    answers.push(new ApiError(503));
    await queue.say(words('second'));
    expect(unsent.get().map(({ text, waits }) => [text, waits])).toEqual([
      ['first', true],
      ['second', true],
    ]);
    sent.length = 0;
    await queue.resume();
    expect(sent).toEqual(['key-first', 'key-second']);
    expect(await kept()).toEqual([]);
  });

  it('tries again by itself while the page hears from the API: nobody would say that the connection is back', async () => {
    const { queue, sent, answers } = aQueue({ isLive: true });
    answers.push(new ApiError(503), new ApiError(504));
    await queue.say(words('milk'));
    expect(unsent.get()).toMatchObject([{ waits: true }]);
    await waitFor(() => expect(sent).toEqual(['key-milk', 'key-milk', 'key-milk']), { timeout: 4_000 });
    await waitFor(async () => expect(await kept()).toEqual([]));
  });

  it('goes on after the page was closed', async () => {
    const before = aQueue();
    before.answers.push(new ApiError(0));
    await before.queue.say(words('milk'));
    closePage();
    const { queue, sent, answered } = aQueue();
    await queue.restore();
    expect(unsent.get().map(({ text, waits }) => [text, waits])).toEqual([['milk', true]]);
    expect(sent).toEqual([]);
    await queue.resume();
    expect([sent, answered]).toEqual([['key-milk'], ['m-key-milk']]);
  });

  it('forgets a change with what takes it back, even when the page is closed meanwhile', async () => {
    const act = { kind: 'delete', taskId: 't1', scope: 'this' } as const;
    await keptUnsent.put(USER, words('delete', { request: undefined, act }));
    const undo = { kind: 'undo', of: 'key-delete', taskIds: ['t1'] } as const;
    await keptUnsent.put(USER, words('undo', { request: undefined, act: undo }));
    const { remove } = keptUnsent;
    const removed = jest.spyOn(keptUnsent, 'remove').mockImplementation(() => new Promise(() => undefined));
    const written = new Promise<void>((resolve) => {
      removed.mockImplementationOnce(async (...which) => resolve(await remove(...which)));
    });
    void aQueue().queue.resume();
    await written;
    removed.mockRestore();
    expect(await kept()).toEqual([]);
  });

  it('sends by itself nothing that may have arrived so long ago that the key is forgotten', async () => {
    const tried = new Date(Date.now() - 30 * HOUR).toISOString();
    await keptUnsent.put(USER, words('old', { tried }));
    await keptUnsent.put(USER, words('never tried', { at: tried }));
    const { queue, sent } = aQueue();
    await queue.resume();
    expect(sent).toEqual(['key-never tried']);
    expect(unsent.get()[0]?.failure).toBe('It may have arrived a day ago: look at your list before you send it again.');
  });

  it('puts aside what is refused, says why, and goes on with the next', async () => {
    const { queue, sent, answers } = aQueue();
    const failures: string[] = [];
    answers.push(new ApiError(422, { title: 'x', status: 422, detail: 'Too long.', correlationId: 'c' }));
    await queue.say(words('bad'), { onFailure: (_said, why) => failures.push(why) });
    await queue.say(words('good'));
    expect([sent, failures]).toEqual([['key-bad', 'key-good'], ['Too long.']]);
    expect(await kept()).toEqual(['bad']);
    await queue.drop('key-bad');
    expect([unsent.get(), await kept()]).toEqual([[], []]);
  });

  it('tells the listener that something waits', async () => {
    const { queue, answers } = aQueue();
    const failures: string[] = [];
    answers.push(new ApiError(0));
    await queue.say(words('milk'), { onFailure: (_said, why) => failures.push(why) });
    expect(failures).toEqual(['Kept. It is sent when the connection is back.']);
  });
});
