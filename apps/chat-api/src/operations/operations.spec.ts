import { Logger } from '@nestjs/common';
import { InvocationError, type Invocation, type Invoker, type ServiceStatus } from '@errand/dapr';
import type { Caller } from '../account/accounts.service.js';
import { USER } from '../account/testing/a-workspace.js';
import { TestAccounts } from '../account/testing/test-accounts.js';
import { DeadLetters } from './dead-letters.service.js';
import { Flows } from './flows.service.js';
import { Jobs } from './jobs.service.js';
import { Services } from './services.service.js';

const away = new InvocationError('call of audit-svc: away', 'ERR_DIRECT_INVOKE', 500, 'retry', {});
const invoke = jest.fn<Promise<unknown>, [string, Invocation]>();
const invoker = { invoke } as unknown as Invoker;

beforeEach(() => invoke.mockReset());

describe('Services', () => {
  it('asks every service but its own, and says why one does not answer', async () => {
    invoke.mockImplementation((app) => (app === 'audit-svc' ? Promise.reject(away) : Promise.resolve({ app })));
    const { items } = await new Services(invoker, {
      report: async () => ({ app: 'chat-api' }),
    } as ServiceStatus).list();
    expect(items).toEqual([
      ...['chat-ui', 'chat-api', 'notification-svc', 'recurring-svc'].map((app) => ({ app, report: { app } })),
      { app: 'audit-svc', reason: 'call of audit-svc: away' },
    ]);
    expect(invoke.mock.calls.map(([app, { path }]) => `${app} ${path}`)).toEqual(
      ['chat-ui', 'notification-svc', 'recurring-svc', 'audit-svc'].map((app) => `${app} internal/status`),
    );
  });
});

describe('Jobs', () => {
  it('are asked of notification-svc', async () => {
    await new Jobs(invoker).list();
    expect(invoke.mock.calls).toEqual([['notification-svc', { path: 'internal/jobs' }]]);
  });
});

describe('DeadLetters', () => {
  let replica: TestAccounts;
  let letters: DeadLetters;
  const caller = (key?: string): Caller => ({
    userId: USER,
    actor: { kind: 'user', id: USER },
    idempotency: key === undefined ? undefined : { key, requestHash: 'replay d1' },
  });
  const published = () => replica.published.map(({ type, data }) => [type, (data as { letterId: string }).letterId]);

  beforeEach(async () => {
    replica = await TestAccounts.start();
    letters = new DeadLetters(invoker, replica.accounts);
  });
  afterEach(() => replica.stop());

  it('are listed without what people wrote', async () => {
    await letters.list({ cursor: '7' });
    expect(invoke.mock.calls).toEqual([['audit-svc', { path: 'internal/dead-letters?payloads=false&cursor=7' }]]);
  });

  it('are read one by one, and the log says by whom', async () => {
    const log = jest.spyOn(Logger.prototype, 'log').mockImplementation();
    await letters.read('boss', 'd1');
    expect(invoke.mock.calls).toEqual([['audit-svc', { path: 'internal/dead-letters/d1' }]]);
    expect(log).toHaveBeenCalledWith('administrator boss reads the message of dead letter d1');
    log.mockRestore();
  });

  it('are replayed for an administrator, in whose log it stands, once for a key', async () => {
    invoke.mockResolvedValue({ id: 'd1', replayedAt: 'now' });
    const answers = [await letters.replay(caller('k'), 'd1'), await letters.replay(caller('k'), 'd1')];
    expect(answers).toEqual([
      { id: 'd1', replayedAt: 'now' },
      { id: 'd1', replayedAt: 'now' },
    ]);
    expect(invoke.mock.calls.map(([, { path }]) => path)).toEqual([
      'internal/dead-letters/d1',
      `internal/dead-letters/d1/replay?by=${USER}`,
    ]);
    expect(published()).toEqual([['errand.replay.requested.v1', 'd1']]);
  });

  it('write nothing down when there is no such dead letter', async () => {
    invoke.mockRejectedValue(new InvocationError('call', 'HTTP_404', 404, 'final', {}));
    await expect(letters.replay(caller(), 'd1')).rejects.toBeInstanceOf(InvocationError);
    expect(published()).toEqual([]);
  });

  it('have it written down although the replay then fails', async () => {
    invoke.mockResolvedValueOnce({ id: 'd1' }).mockRejectedValueOnce(away);
    await expect(letters.replay(caller('k'), 'd1')).rejects.toBe(away);
    expect(published()).toEqual([['errand.replay.requested.v1', 'd1']]);
  });
});

describe('Flows', () => {
  const query = { userId: 'u', correlationId: 'a b' };
  const letters = { list: async () => ({ items: [], nextCursor: null }) } as unknown as DeadLetters;

  it('are asked of audit-svc', async () => {
    await new Flows(invoker, letters).list();
    expect(invoke.mock.calls).toEqual([['audit-svc', { path: 'internal/flows' }]]);
  });

  it('are put together from what each service knows', async () => {
    invoke.mockImplementation(async (app) => ({
      items: app === 'audit-svc' ? [] : [{ reminderId: 'r', taskId: 't', at: '2026-03-06T09:00:00Z' }],
    }));
    const steps = await new Flows(invoker, letters).steps(query);
    expect(steps).toMatchObject({ items: [{ kind: 'job', id: 'r' }], incomplete: [] });
    expect(invoke.mock.calls.map(([, { path }]) => path)).toEqual([
      'internal/users/u/audit?correlationId=a+b&limit=200',
      'internal/users/u/jobs?correlationId=a+b',
    ]);
  });

  it('say whose steps are missing', async () => {
    invoke.mockRejectedValue(away);
    expect(await new Flows(invoker, letters).steps(query)).toEqual({
      items: [],
      incomplete: ['audit-svc', 'notification-svc'],
    });
  });
});
