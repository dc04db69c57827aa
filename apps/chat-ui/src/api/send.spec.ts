import { MAX_ATTEMPTS } from './retry-rule.js';
import { singleFlight } from './single-flight.js';
import { withIds } from './with-ids.js';
import { withRetry } from './with-retry.js';
import { withToken } from './with-token.js';

const URL_OF_TASKS = 'http://errand/api/tasks';
const post = (headers = {}): Request => new Request(URL_OF_TASKS, { method: 'POST', body: '{"title":"a"}', headers });
const noWait = (): Promise<void> => Promise.resolve();
const half = (): number => 0.5;

/** Answers with the given statuses one after the other; 0 is a network that is away. */
function network(...statuses: number[]) {
  const got: { key: string | null; id: string | null; bearer: string | null; body: string }[] = [];
  const send = async (request: Request): Promise<Response> => {
    const { headers } = request;
    const [key, id, bearer] = ['Idempotency-Key', 'X-Request-Id', 'Authorization'].map((name) => headers.get(name));
    got.push({ key: key ?? null, id: id ?? null, bearer: bearer ?? null, body: await request.text() });
    const status = statuses[got.length - 1] ?? statuses.at(-1) ?? 200;
    if (status === 0) throw new TypeError('Failed to fetch');
    return new Response('{}', { status });
  };
  return { got, send };
}

describe('withIds', () => {
  it('gives a change its key and its request id', async () => {
    const { got, send } = network(200);
    let n = 0;
    await withIds(send, () => `id${(n += 1)}`)(post());
    expect(got[0]).toMatchObject({ id: 'id1', key: 'id2' });
  });

  it('gives a read no key, and leaves a key alone that is there', async () => {
    const { got, send } = network(200);
    const through = withIds(send, () => 'new');
    await through(new Request(URL_OF_TASKS));
    await through(post({ 'Idempotency-Key': 'mine', 'X-Request-Id': 'req' }));
    expect(got).toMatchObject([
      { id: 'new', key: null },
      { id: 'req', key: 'mine' },
    ]);
  });
});

describe('withRetry', () => {
  it('sends the same again, with the same key and body, until there is an answer', async () => {
    const { got, send } = network(0, 503, 503, 201);
    const answer = await withIds(withRetry(send, noWait, half), () => 'k')(post());
    expect(answer.status).toBe(201);
    expect(got).toEqual(Array(4).fill({ key: 'k', id: 'k', bearer: null, body: '{"title":"a"}' }));
  });

  it('hands the refusal over when it lasts', async () => {
    const { got, send } = network(503);
    expect((await withRetry(send, noWait, half)(post())).status).toBe(503);
    expect(got).toHaveLength(MAX_ATTEMPTS);
  });

  it('throws what the network threw when it stays away', async () => {
    const { send } = network(0);
    await expect(withRetry(send, noWait, half)(post())).rejects.toThrow('Failed to fetch');
  });

  it('repeats no refusal', async () => {
    const { got, send } = network(422);
    expect((await withRetry(send, noWait, half)(post())).status).toBe(422);
    expect(got).toHaveLength(1);
  });

  it('stops when the request is given up', async () => {
    const { got, send } = network(0);
    const control = new AbortController();
    const waiting = async (): Promise<void> => control.abort();
    const request = new Request(URL_OF_TASKS, { signal: control.signal });
    await expect(withRetry(send, waiting, half)(request)).rejects.toThrow();
    expect(got).toHaveLength(2);
  });
});

describe('withToken', () => {
  const tokens = (now: string | undefined, next: string | undefined) => {
    const state = { now, refreshed: 0 };
    return {
      state,
      current: () => state.now,
      refresh: async () => {
        state.refreshed += 1;
        state.now = next;
        return next;
      },
    };
  };

  it('shows the token', async () => {
    const { got, send } = network(200);
    await withToken(send, tokens('t1', 't2'))(post());
    expect(got[0]?.bearer).toBe('Bearer t1');
  });

  it('gets a new one when it is refused, and sends the same once more', async () => {
    const { got, send } = network(401, 200);
    const source = tokens('t1', 't2');
    expect((await withToken(send, source)(post())).status).toBe(200);
    expect(got.map(({ bearer, body }) => [bearer, body])).toEqual([
      ['Bearer t1', '{"title":"a"}'],
      ['Bearer t2', '{"title":"a"}'],
    ]);
    expect(source.state.refreshed).toBe(1);
  });

  it('takes the token that another request got meanwhile', async () => {
    const source = tokens('t1', 't3');
    const { got, send } = network(401, 200);
    const through = withToken(async (request) => {
      const answer = await send(request);
      source.state.now = 't2';
      return answer;
    }, source);
    await through(post());
    expect(got[1]?.bearer).toBe('Bearer t2');
    expect(source.state.refreshed).toBe(0);
  });

  it('refreshes once, not for ever', async () => {
    const { got, send } = network(401);
    expect((await withToken(send, tokens('t1', 't2'))(post())).status).toBe(401);
    expect(got).toHaveLength(2);
  });

  it('hands the refusal over when the session has ended', async () => {
    const { got, send } = network(401);
    expect((await withToken(send, tokens('t1', undefined))(post())).status).toBe(401);
    expect(got).toHaveLength(1);
  });

  it('leaves logging in alone', async () => {
    const { got, send } = network(401);
    await withToken(send, tokens('t1', 't2'))(new Request('http://errand/api/auth/login', { method: 'POST' }));
    expect(got).toEqual([expect.objectContaining({ bearer: null })]);
  });
});

describe('singleFlight', () => {
  it('shares one run between all who ask meanwhile, and runs again later', async () => {
    let runs = 0;
    const once = singleFlight(async () => (runs += 1));
    expect(await Promise.all([once(), once(), once()])).toEqual([1, 1, 1]);
    expect(await once()).toBe(2);
  });

  it('shares a failure too, and forgets it', async () => {
    let runs = 0;
    const once = singleFlight(async () => {
      runs += 1;
      throw new TypeError(`run ${runs}`);
    });
    await expect(Promise.all([once(), once()])).rejects.toThrow('run 1');
    await expect(once()).rejects.toThrow('run 2');
  });
});
