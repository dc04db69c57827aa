import { AccountInMemory } from '../account/testing/account-in-memory.js';
import { aTask, NOW } from '../account/testing/a-workspace.js';
import type { Caller } from '../account/accounts.service.js';
import { undoLast } from '../tasks/rules/undo.js';
import { toolNamed } from '../tools/catalog.js';
import { TestTools } from '../tools/testing/test-tools.js';
import type { ToolCaller } from '../tools/tools.service.js';
import type { WriteTool } from '../tools/tool.js';
import { statusOf } from './approval.js';
import { APPROVAL_MS, approve, propose, refuse } from './rules.js';

const [ANN, BOB] = ['ann-1', 'bob-1'];
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
    const done = await other.approvals.approve(person, id, shown?.mark ?? '');
    expect(done).toMatchObject({ id, status: 'approved' });
    expect(await other.open(ANN)).toEqual([]);
    expect(await all.approvals.list(ANN)).toEqual([]);
    await all.tasks.change(person, undoLast);
    expect(await all.open(ANN)).toEqual(['milk', 'bread']);
    expect([all.announced, other.announced]).toEqual([[ANN], [ANN]]);
    await other.stop();
  });

  it('are shown anew when the tasks have changed since, and then done as shown', async () => {
    const ids = await all.add(ANN, 'milk');
    const id = await proposed(ids);
    const seen = await markOf(id);
    await all.call(script, 'update_task', { id: ids[0], title: 'oat milk' });
    await expect(all.approvals.approve(person, id, seen)).rejects.toMatchObject({ kind: 'stale-version' });
    expect(await all.open(ANN)).toEqual(['oat milk']);
    const now = await all.approvals.get(ANN, id);
    expect(now).toMatchObject({ isChanged: true, changes: [{ title: 'oat milk' }] });
    await all.approvals.approve(person, id, now.mark ?? '');
    expect(await all.open(ANN)).toEqual([]);
  });

  it('are decided once', async () => {
    const id = await proposed(await all.add(ANN, 'milk'));
    const mark = await markOf(id);
    await all.approvals.refuse(person, id);
    await expect(all.approvals.approve(person, id, mark)).rejects.toMatchObject({
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
    const first = await all.approvals.approve(once, id, mark);
    expect(await all.approvals.approve(once, id, mark)).toEqual(first);
  });

  it('say why they cannot be done any more', async () => {
    const careful = all.token(ANN, 'read', 'write-with-approval');
    const ids = await all.add(ANN, 'milk');
    const { proposal } = await all.call(careful, 'update_task', { id: ids[0], title: 'oat milk', version: 1 });
    await all.call(script, 'update_task', { id: ids[0], priority: 1 });
    const [shown] = await all.approvals.list(ANN);
    expect(shown).toMatchObject({ mark: null, refusal: expect.stringContaining('at version 2, not 1') });
    await expect(all.approvals.approve(person, proposal?.id ?? '', 'x')).rejects.toMatchObject({
      kind: 'stale-version',
    });
  });

  it("are nobody else's", async () => {
    const id = await proposed(await all.add(ANN, 'milk'));
    const bob: Caller = { userId: BOB, actor: { kind: 'user', id: BOB } };
    expect(await all.approvals.list(BOB)).toEqual([]);
    await expect(all.approvals.get(BOB, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(all.approvals.approve(bob, id, await markOf(id))).rejects.toMatchObject({ kind: 'not-found' });
    await expect(all.approvals.refuse(bob, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are twenty at most', async () => {
    const ids = await all.add(ANN, 'milk');
    for (let i = 0; i < 20; i++) await proposed(ids);
    await expect(proposed(ids)).rejects.toMatchObject({ kind: 'conflict', detail: expect.stringContaining('20') });
  });
});

describe('a proposal', () => {
  const tool = (name: string): WriteTool => toolNamed(name) as WriteTool;
  const by = { actor: { kind: 'api-token', id: 't' }, name: 'a script' } as const;
  const milk = aTask({ id: '00000000-0000-4000-8000-000000000001', title: 'milk', due: '2026-03-05' });
  const anAccount = () => new AccountInMemory([milk]);

  it('expires after a day, and is forgotten a day later', () => {
    const ann = anAccount();
    const old = ann.do((workspace) => propose(workspace, tool('delete_tasks'), { ids: [milk.id] }, by));
    ann.now = new Date(NOW.getTime() + APPROVAL_MS);
    expect(statusOf(old, ann.now)).toBe('expired');
    expect(() => ann.do((workspace) => approve(workspace, old.id, old.mark))).toThrow('has expired');
    ann.now = new Date(NOW.getTime() + 2 * APPROVAL_MS);
    const next = ann.do((workspace) => propose(workspace, tool('delete_tasks'), { ids: [milk.id] }, by));
    expect(ann.account.approvals.map(({ id }) => id)).toEqual([next.id]);
    expect(() => ann.do((workspace) => refuse(workspace, old.id))).toThrow('There is no proposal');
  });

  it('of putting a task off is to the moment that was meant when it was made', () => {
    const ann = anAccount();
    const { id, mark } = ann.do((workspace) => propose(workspace, tool('snooze'), { id: milk.id, until: 'PT2H' }, by));
    ann.now = new Date(NOW.getTime() + 3_600_000);
    ann.do((workspace) => approve(workspace, id, mark));
    expect(Date.parse(ann.account.records.get(milk.id)?.task.due ?? '')).toBe(NOW.getTime() + 2 * 3_600_000);
  });

  it('is bounded in size', () => {
    const tasks = Array.from({ length: 50 }, () => ({ title: 'x', notes: 'y'.repeat(10_000) }));
    expect(() => anAccount().do((workspace) => propose(workspace, tool('add_tasks'), { tasks }, by))).toThrow(
      'too long',
    );
  });
});
