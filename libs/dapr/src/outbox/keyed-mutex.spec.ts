import { KeyedMutex } from './keyed-mutex.js';

/** A task that ends when it is told to. */
function task(name: string, log: string[]) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    end: () => end(),
    run: async () => {
      log.push(`${name} begins`);
      await ended;
      log.push(`${name} ends`);
      return name;
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('KeyedMutex', () => {
  it('runs tasks of a key one after the other, in the order they came', async () => {
    const mutex = new KeyedMutex();
    const log: string[] = [];
    const [a, b] = [task('a', log), task('b', log)];
    const results = [mutex.run('k', a.run), mutex.run('k', b.run)];
    b.end();
    await turn();
    expect(log).toEqual(['a begins']);
    a.end();
    expect(await Promise.all(results)).toEqual(['a', 'b']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('runs tasks of different keys side by side', async () => {
    const mutex = new KeyedMutex();
    const log: string[] = [];
    const [a, b] = [task('a', log), task('b', log)];
    void mutex.run('k', a.run);
    const second = mutex.run('l', b.run);
    b.end();
    await second;
    expect(log).toContain('b ends');
    expect(log).not.toContain('a ends');
    a.end();
  });

  it('goes on after a task that fails, and fails only for whoever asked for it', async () => {
    const mutex = new KeyedMutex();
    const failed = mutex.run('k', () => Promise.reject(new RangeError('no')));
    const next = mutex.run('k', () => Promise.resolve('fine'));
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('fine');
  });

  it('keeps nothing of a key whose tasks are done', async () => {
    const mutex = new KeyedMutex();
    await Promise.all(Array.from({ length: 50 }, (_, i) => mutex.run(`k${i}`, () => Promise.resolve(i))));
    await turn();
    expect((mutex as unknown as { tails: Map<string, unknown> }).tails.size).toBe(0);
  });
});
