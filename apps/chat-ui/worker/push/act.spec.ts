import { act } from './act.js';

const MESSAGE = {
  reminderId: 'r1',
  taskId: 't1',
  language: 'en',
  title: 'Pay',
  body: 'Due',
  done: 'Done',
  snooze: 'Later',
};

const PROPOSAL = {
  approvalId: 'a1',
  mark: 'm1',
  language: 'en',
  title: 'Delete 2 tasks?',
  body: '',
  approve: 'Approve',
  refuse: 'Refuse',
};

interface Call {
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

describe('a button of a notification', () => {
  let calls: Call[];
  let answers: (number | Error)[];

  beforeEach(() => {
    calls = [];
    answers = [];
    const request = (_name: string, work: () => unknown): unknown => work();
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { locks: { request } } });
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (path, init) => {
      const { headers, body } = init as { headers: Record<string, string>; body?: string };
      calls.push({ path: String(path), headers, body: body && JSON.parse(body) });
      const answer = answers.shift() ?? 200;
      if (answer instanceof Error) throw answer;
      return new Response(JSON.stringify({ accessToken: 'token' }), { status: answer });
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('ticks the task off with a token of this browser, once', async () => {
    await expect(act('done', MESSAGE)).resolves.toBe('done');
    expect(calls).toEqual([
      { path: '/api/auth/refresh', headers: {}, body: undefined },
      {
        path: '/api/tasks/t1/complete',
        headers: { authorization: 'Bearer token', 'idempotency-key': 'push-done-r1' },
        body: undefined,
      },
    ]);
  });

  it('puts it off by an hour', async () => {
    await expect(act('snooze', MESSAGE)).resolves.toBe('done');
    expect(calls[1]).toMatchObject({
      path: '/api/tasks/t1/snooze',
      headers: { 'idempotency-key': 'push-snooze-r1', 'content-type': 'application/json' },
      body: { until: 'PT1H' },
    });
  });

  it.each([
    ['approve', { mark: 'm1', way: 'push' }],
    ['refuse', { way: 'push' }],
  ] as const)('decides to %s a proposal, and says where that was', async (action, body) => {
    await expect(act(action, PROPOSAL)).resolves.toBe('done');
    expect(calls[1]).toMatchObject({
      path: `/api/approvals/a1/${action}`,
      headers: { 'idempotency-key': `push-${action}-a1` },
      body,
    });
  });

  it.each([409, 412, 404])('has the person look at a proposal that is no longer what it was (%i)', async (status) => {
    answers = [200, status];
    await expect(act('approve', PROPOSAL)).resolves.toBe('look');
  });

  it.each([
    ['the session has ended', [401], 'logged-out'],
    ['the session ends meanwhile', [200, 401], 'logged-out'],
    ['the API is away', [new TypeError('no network')], 'failed'],
    ['nothing answers behind the page', [503], 'failed'],
    ['the API is busy', [200, 429], 'failed'],
    ['it is done already', [200, 409], 'done'],
    ['it is gone', [200, 404], 'done'],
  ])('when %s', async (_what, given, outcome) => {
    answers = [...given];
    await expect(act('done', MESSAGE)).resolves.toBe(outcome);
  });
});
