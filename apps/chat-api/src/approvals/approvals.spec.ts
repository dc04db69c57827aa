import { withContext } from '@errand/dapr';
import type { EventBase } from '@errand/events';
import { AccountInMemory } from '../account/testing/account-in-memory.js';
import { aTask, NOW } from '../account/testing/a-workspace.js';
import type { Caller } from '../account/accounts.service.js';
import type { Workspace } from '../account/workspace.js';
import { undoLast } from '../tasks/rules/undo.js';
import { toolNamed } from '../tools/catalog.js';
import { TestTools } from '../tools/testing/test-tools.js';
import type { ToolCaller } from '../tools/tools.service.js';
import type { WriteTool } from '../tools/tool.js';
import { statusOf, type Approval } from './approval.js';
import { approve, KNOWN_MS, propose, refuse, rehearse } from './rules.js';

const [ANN, BOB] = ['ann-1', 'bob-1'];
const WAITS_MS = 24 * 3_600_000;
const person: Caller = { userId: ANN, actor: { kind: 'user', id: ANN } };

describe('approvals', () => {
  let all: TestTools;
  let script: ToolCaller;

  beforeEach(async () => {
    all = await TestTools.start();
    script = all.token(ANN, 'read', 'write');
  });
  afterEach(() => all.stop());

  const proposed = async (ids: string[]): Promise<string> =>
    (await all.call(script, 'delete_tasks', { ids })).proposal?.id ?? '';
  const markOf = async (id: string): Promise<string> => (await all.approvals.get(ANN, id)).mark ?? '';

  it('are kept by the store: another replica shows and does them, and one undo takes all of it back', async () => {
    const id = await proposed(await all.add(ANN, 'milk', 'bread'));
    const other = await TestTools.start(all);
    const [shown] = await other.approvals.list(ANN);
    expect(shown).toMatchObject({
      id,
      by: 'a script',
      title: 'Delete tasks',
      summary: 'Delete 2 tasks',
      isChanged: false,
    });
    const done = await other.approvals.approve(person, id, shown?.mark ?? '', 'page');
    expect(done).toMatchObject({ id, status: 'approved' });
    expect(await other.open(ANN)).toEqual([]);
    expect(await all.approvals.list(ANN)).toEqual([]);
    await all.tasks.change(person, undoLast);
    expect(await all.open(ANN)).toEqual(['bread', 'milk']);
    expect([all.announced, other.announced]).toEqual([[ANN], [ANN]]);
    await other.stop();
  });

  it('are shown anew when the tasks have changed since, and then done as shown', async () => {
    const ids = await all.add(ANN, 'milk');
    const id = await proposed(ids);
    const seen = await markOf(id);
    await all.call(script, 'update_task', { id: ids[0], title: 'oat milk' });
    await expect(all.approvals.approve(person, id, seen, 'page')).rejects.toMatchObject({ kind: 'stale-version' });
    expect(await all.open(ANN)).toEqual(['oat milk']);
    const now = await all.approvals.get(ANN, id);
    expect(now).toMatchObject({ isChanged: true, changes: [{ title: 'oat milk' }] });
    await all.approvals.approve(person, id, now.mark ?? '', 'page');
    expect(await all.open(ANN)).toEqual([]);
  });

  it('tell who asked, who said yes and where, and what was done is theirs after that yes', async () => {
    const ids = await all.add(ANN, 'milk');
    const asking = { ...script, actor: { kind: 'assistant', id: ANN } } as const;
    const { proposal } = await withContext({ correlationId: 'asked' }, () => all.call(asking, 'delete_tasks', { ids }));
    const id = proposal?.id ?? '';
    const mark = await markOf(id);
    await withContext({ correlationId: 'decided' }, () => all.approvals.approve(person, id, mark, 'push'));
    const told = all.replica.published.slice(-3).map(({ type, data }) => ({ type, ...(data as EventBase) }));
    const [proposer, user] = [asking.actor, person.actor];
    expect(told).toMatchObject([
      {
        type: 'errand.approval.requested.v1',
        actor: proposer,
        approvalId: id,
        by: 'a script',
        effects: [{ kind: 'delete', tasks: 1 }],
        titles: ['milk'],
        mark,
      },
      { type: 'errand.approval.decided.v1', actor: user, proposer, approvalId: id, outcome: 'approved', way: 'push' },
      { type: 'errand.task.deleted.v1', actor: proposer, approved: { proposalId: id, by: user } },
    ]);
    expect(told.map(({ correlationId }) => correlationId)).toEqual(['asked', 'asked', 'asked']);
    await all.tasks.change(person, undoLast);
    expect(all.replica.published.at(-1)?.data).not.toHaveProperty('approved');
  });

  it('are decided once', async () => {
    const id = await proposed(await all.add(ANN, 'milk'));
    const mark = await markOf(id);
    await all.approvals.refuse(person, id, 'page');
    await expect(all.approvals.approve(person, id, mark, 'page')).rejects.toMatchObject({
      kind: 'conflict',
      detail: 'This proposal was refused already. Nothing was changed now.',
    });
    expect(await all.call(script, 'check_proposals', { id })).toMatchObject({ proposals: [{ id, status: 'refused' }] });
    expect(await all.open(ANN)).toEqual(['milk']);
  });

  it('are approved once, however often it is sent under its key', async () => {
    const id = await proposed(await all.add(ANN, 'milk'));
    const once = { ...person, idempotency: { key: 'k', requestHash: 'h' } };
    const mark = await markOf(id);
    const first = await all.approvals.approve(once, id, mark, 'page');
    expect(await all.approvals.approve(once, id, mark, 'page')).toEqual(first);
  });

  it('say why they cannot be done any more', async () => {
    const careful = all.token(ANN, 'read', 'write-with-approval');
    const ids = await all.add(ANN, 'milk');
    const { proposal } = await all.call(careful, 'update_task', { id: ids[0], title: 'oat milk', version: 1 });
    await all.call(script, 'update_task', { id: ids[0], priority: 1 });
    const [shown] = await all.approvals.list(ANN);
    expect(shown).toMatchObject({ mark: null, refusal: expect.stringContaining('at version 2, not 1') });
    await expect(all.approvals.approve(person, proposal?.id ?? '', 'x', 'page')).rejects.toMatchObject({
      kind: 'stale-version',
    });
  });

  it("are nobody else's", async () => {
    const id = await proposed(await all.add(ANN, 'milk'));
    const bob: Caller = { userId: BOB, actor: { kind: 'user', id: BOB } };
    expect(await all.approvals.list(BOB)).toEqual([]);
    await expect(all.approvals.get(BOB, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(all.approvals.approve(bob, id, await markOf(id), 'page')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(all.approvals.refuse(bob, id, 'page')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are twenty at most', async () => {
    const ids = await all.add(ANN, 'milk');
    for (let i = 0; i < 20; i++) await proposed(ids);
    await expect(proposed(ids)).rejects.toMatchObject({ kind: 'conflict', detail: expect.stringContaining('20') });
  });
});

describe('a proposal', () => {
  const by = { actor: { kind: 'api-token', id: 't' }, name: 'a script' } as const;
  const milk = aTask({ id: '00000000-0000-4000-8000-000000000001', title: 'milk', due: '2026-03-05' });
  const anAccount = () => new AccountInMemory([milk]);
  const proposed = (workspace: Workspace, tool: string, input: object): Approval =>
    propose(workspace, rehearse(workspace, toolNamed(tool) as WriteTool, input), by, WAITS_MS);

  it('expires after a day, and is forgotten a day later', () => {
    const ann = anAccount();
    const old = ann.do((workspace) => proposed(workspace, 'delete_tasks', { ids: [milk.id] }));
    ann.now = new Date(NOW.getTime() + WAITS_MS);
    expect(statusOf(old, ann.now)).toBe('expired');
    expect(() => ann.do((workspace) => approve(workspace, old.id, old.mark, 'page'))).toThrow('has expired');
    ann.now = new Date(NOW.getTime() + WAITS_MS + KNOWN_MS);
    const next = ann.do((workspace) => proposed(workspace, 'delete_tasks', { ids: [milk.id] }));
    expect(ann.account.approvals.map(({ id }) => id)).toEqual([next.id]);
    expect(() => ann.do((workspace) => refuse(workspace, old.id, 'page'))).toThrow('There is no proposal');
  });

  it('of putting a task off is to the moment that was meant when it was made', () => {
    const ann = anAccount();
    const { id, mark } = ann.do((workspace) => proposed(workspace, 'snooze', { id: milk.id, until: 'PT2H' }));
    ann.now = new Date(NOW.getTime() + 3_600_000);
    ann.do((workspace) => approve(workspace, id, mark, 'page'));
    expect(Date.parse(ann.account.records.get(milk.id)?.task.due ?? '')).toBe(NOW.getTime() + 2 * 3_600_000);
  });

  it('is bounded in size', () => {
    const tasks = Array.from({ length: 50 }, () => ({ title: 'x', notes: 'y'.repeat(10_000) }));
    expect(() => anAccount().do((workspace) => proposed(workspace, 'add_tasks', { tasks }))).toThrow('too long');
  });
});
