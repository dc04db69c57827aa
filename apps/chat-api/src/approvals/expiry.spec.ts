import { withContext, type JobScheduler } from '@errand/dapr';
import { uuidFrom } from '@errand/events/testing';
import type { Caller } from '../account/accounts.service.js';
import { aTask } from '../account/testing/a-workspace.js';
import { AccountInMemory } from '../account/testing/account-in-memory.js';
import type { Workspace } from '../account/workspace.js';
import { TestTools, type ToolAnswer } from '../tools/testing/test-tools.js';
import type { ToolCaller } from '../tools/tools.service.js';
import { deleteTasks } from '../tools/write/several.tools.js';
import type { Approval } from './approval.js';
import { expire } from './expire.js';
import { ExpiryJobs } from './expiry-jobs.js';
import { KNOWN_MS, propose, refuse, rehearse, waitingApprovals } from './rules.js';

const ANN = 'ann-1';
const EXPIRED = 'errand.approval.expired.v1';
const WAITS_MS = 60_000;
const person: Caller = { userId: ANN, actor: { kind: 'user', id: ANN } };
type Proposal = NonNullable<ToolAnswer['proposal']> & { expiresAt: string };

describe('a proposal on which nobody decides', () => {
  let all: TestTools;
  let script: ToolCaller;

  beforeEach(async () => {
    all = await TestTools.start();
    script = all.token(ANN, 'read', 'write');
  });
  afterEach(() => all.stop());

  const proposed = async (...titles: string[]): Promise<Proposal> => {
    const ids = await all.add(ANN, ...titles);
    return (await withContext({ correlationId: 'asked' }, () => all.call(script, 'delete_tasks', { ids })))
      .proposal as Proposal;
  };
  const told = () => all.replica.published.filter(({ type }) => type === EXPIRED).map(({ data }) => data);

  it('has a job call at the end of its time, under the correlation id of who asked', async () => {
    const { id, expiresAt } = await proposed('milk');
    const name = `approval-${ANN}.${id}`;
    expect(all.jobs).toEqual(new Map([[name, { dueTime: expiresAt, userId: ANN, expiresAt, correlationId: 'asked' }]]));
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(86_300_000);
  });

  it('is told of once, however often the job calls, and cannot be approved any more', async () => {
    const { id, expiresAt } = await proposed('milk');
    const mark = (await all.approvals.get(ANN, id)).mark ?? '';
    for (let i = 0; i < 2; i++) await all.approvals.expire({ userId: ANN, expiresAt });
    expect(told()).toMatchObject([
      {
        approvalId: id,
        actor: { kind: 'system', id: 'chat-api' },
        proposer: script.actor,
        expiresAt,
        correlationId: 'asked',
      },
    ]);
    expect(all.announced).toEqual([ANN, ANN]);
    expect(await all.approvals.list(ANN)).toEqual([]);
    expect(await all.call(script, 'check_proposals', { id })).toMatchObject({ proposals: [{ id, status: 'expired' }] });
    await expect(all.approvals.approve(person, id, mark, 'page')).rejects.toMatchObject({
      detail: 'This proposal has expired. Nothing was changed now.',
    });
    expect(await all.open(ANN)).toEqual(['milk']);
  });

  it('is none of which a person decided', async () => {
    const { id, expiresAt } = await proposed('milk');
    await all.approvals.refuse(person, id, 'page');
    await all.approvals.expire({ userId: ANN, expiresAt });
    expect(told()).toEqual([]);
    expect(all.announced).toEqual([ANN, ANN]);
  });

  it('is asked for all the same when the scheduler is away', async () => {
    const away = { schedule: () => Promise.reject(new RangeError('no scheduler')) } as unknown as JobScheduler;
    await expect(new ExpiryJobs(away).ask(ANN, { id: '1', expiresAt: 'x' })).resolves.toBeUndefined();
  });

  it('is nothing to a deleted account', async () => {
    const { expiresAt } = await proposed('milk');
    await all.tasks.change(person, (workspace) => workspace.endAccount());
    await expect(all.approvals.expire({ userId: ANN, expiresAt })).resolves.toBeUndefined();
    expect(told()).toEqual([]);
  });
});

describe('the end of the time of proposals', () => {
  const by = { actor: { kind: 'api-token', id: 't' }, name: 'a script' } as const;
  const milk = aTask({ id: uuidFrom('milk'), title: 'milk' });
  const made = (workspace: Workspace): Approval =>
    propose(workspace, rehearse(workspace, deleteTasks, { ids: [milk.id] }), by, WAITS_MS);
  const toldIn = (workspace: Workspace): unknown[] =>
    workspace
      .draft(() => undefined)
      .events.filter(({ type }) => type === EXPIRED)
      .map(({ data }) => (data as { approvalId: string }).approvalId);
  let ann: AccountInMemory;
  const after = (ms: number): void => void (ann.now = new Date(ann.now.getTime() + ms));
  const doing = (act: (workspace: Workspace) => unknown): unknown[] =>
    ann.do((workspace) => {
      act(workspace);
      return toldIn(workspace);
    });

  beforeEach(() => {
    ann = new AccountInMemory([milk]);
  });

  it('is told of those that are over, oldest first, and not before', () => {
    const first = ann.do(made);
    after(WAITS_MS / 2);
    const second = ann.do(made);
    after(WAITS_MS / 2 - 1);
    expect(doing(expire)).toEqual([]);
    after(1);
    expect(doing(expire)).toEqual([first.id]);
    after(WAITS_MS);
    ann.do(made);
    expect(doing(expire)).toEqual([]);
    expect(ann.account.approvals.map(({ id, outcome }) => [id, outcome]).slice(0, 2)).toEqual([
      [first.id, 'expired'],
      [second.id, 'expired'],
    ]);
  });

  it.each([
    ['made', made],
    ['decided', (workspace: Workspace) => refuse(workspace, waitingApprovals(workspace)[0]?.id ?? '', 'page')],
  ])('is told of with the next one that is %s, before it is forgotten, should its job be lost', (_, act) => {
    const lost = ann.do(made);
    after(WAITS_MS - 1);
    ann.do(made);
    after(1);
    expect(doing(act)).toEqual([lost.id]);
    after(KNOWN_MS);
    expect(doing(made)).not.toContain(lost.id);
  });

  it('is told of even when it is long ago', () => {
    const lost = ann.do(made);
    after(WAITS_MS + 2 * KNOWN_MS);
    expect(doing(made)).toEqual([lost.id]);
    expect(ann.account.approvals).toHaveLength(1);
  });
});
