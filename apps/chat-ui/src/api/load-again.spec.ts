import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { loadAgain } from './load-again.js';

const KEY = ['list'];

/** A list in sight, and the answers to the requests for it, given one by one. */
const aList = () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const asked: { answer: (with_: string) => void }[] = [];
  const queryFn = ({ signal }: { signal: AbortSignal }): Promise<string> =>
    new Promise((answer, fail) => {
      signal.addEventListener('abort', () => fail(new Error('aborted')));
      asked.push({ answer });
    });
  new QueryObserver(client, { queryKey: KEY, queryFn, staleTime: Infinity }).subscribe(() => undefined);
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const answer = (with_: string): Promise<void> => (asked.at(-1)!.answer(with_), settled());
  return { client, asked, answer, shown: () => client.getQueryData(KEY) };
};

describe('loadAgain', () => {
  it('asks again for what is there', async () => {
    const { client, asked, answer, shown } = aList();
    await answer('old');
    void loadAgain(client, { queryKey: KEY });
    await answer('new');
    expect([asked.length, shown()]).toEqual([2, 'new']);
  });

  it('takes a first answer that was on its way, and asks once more, however much has changed meanwhile', async () => {
    const { client, asked, answer, shown } = aList();
    for (let i = 0; i < 3; i++) void loadAgain(client, { queryKey: KEY });
    await answer('old');
    expect([asked.length, shown()]).toEqual([2, 'old']);
    await answer('new');
    expect([asked.length, shown()]).toEqual([2, 'new']);
  });

  it('does not let a later answer that was on its way replace what was put there', async () => {
    const { client, asked, answer, shown } = aList();
    await answer('first');
    void loadAgain(client, { queryKey: KEY });
    client.setQueryData(KEY, 'placed');
    void loadAgain(client, { queryKey: KEY });
    asked[1]!.answer('old');
    expect(shown()).toBe('placed');
    await answer('new');
    expect([asked.length, shown()]).toEqual([3, 'new']);
  });
});
