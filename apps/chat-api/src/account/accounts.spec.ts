import { DomainError } from '@errand/dapr';
import { waitUntil } from '@errand/testing';
import type { Caller } from './accounts.service.js';
import { aTask, USER } from './testing/a-workspace.js';
import { TestAccounts } from './testing/test-accounts.js';
import { redoLast, undoLast } from '../tasks/rules/undo.js';
import type { Workspace } from './workspace.js';

const TASK_ID = '00000000-0000-4000-8000-000000000001';
const caller = (key?: string, requestHash = 'a request'): Caller => ({
  userId: USER,
  actor: { kind: 'user', id: USER },
  idempotency: key === undefined ? undefined : { key, requestHash },
});

const create = (workspace: Workspace) =>
  workspace.save('errand.task.created.v1', aTask({ id: TASK_ID, title: 'milk' }), {});

/** Completes the task; one that is done stays as it is. */
const complete = (workspace: Workspace) => {
  const task = workspace.find(TASK_ID)?.task;
  if (!task) throw new DomainError('not-found', 'There is no such task.');
  if (task.status === 'done') return task;
  return workspace.save(
    'errand.task.completed.v1',
    { ...task, status: 'done', version: task.version + 1, completedAt: task.updatedAt },
    { status: 'open' },
  );
};
const reopen = (workspace: Workspace) => {
  const { completedAt: _, ...task } = workspace.find(TASK_ID)?.task ?? aTask({ id: TASK_ID });
  const open = { ...task, status: 'open' as const, version: task.version + 1 };
  return workspace.save('errand.task.reopened.v1', open, { status: 'done' });
};

describe('Accounts', () => {
  let replica: TestAccounts;

  beforeEach(async () => {
    replica = await TestAccounts.start();
  });
  afterEach(() => replica.stop());

  const change = <R>(who: Caller, decide: (workspace: Workspace) => R) => replica.accounts.change(who, decide);
  const statusNow = async () => (await replica.accounts.read(USER)).account.records.get(TASK_ID)?.task.status;

  it('commits a decision, publishes its events and tells the pages', async () => {
    const task = await change(caller(), create);
    expect(task).toMatchObject({ title: 'milk' });
    await waitUntil(() => replica.published.length === 1 && replica.announced.length === 1);
    expect(replica.published[0]?.type).toBe('errand.task.created.v1');
    expect(replica.announced[0]).toMatchObject({
      type: 'errand.live.task.v2',
      data: { changes: [{ taskId: TASK_ID, userVersion: 1 }] },
    });
  });

  it('shows another replica what was committed', async () => {
    await change(caller(), create);
    const other = await TestAccounts.start(replica.state);
    const { account, head } = await other.accounts.read(USER);
    expect(account.records.get(TASK_ID)?.task).toMatchObject({ title: 'milk' });
    expect(head).toMatchObject({ version: 1, userVersion: 1 });
    await other.stop();
  });

  it('undoes on another replica what was done on this one, after a message of the chat as well', async () => {
    await change(caller(), create);
    await change(caller(), (workspace) => workspace.takeMessageNumber());
    const other = await TestAccounts.start(replica.state);
    await other.accounts.change(caller(), undoLast);
    expect(await statusNow()).toBe('deleted');
    await change(caller(), redoLast);
    expect(await statusNow()).toBe('open');
    await other.stop();
  });

  it('gives a repeated request its first answer, and does nothing again', async () => {
    const first = await change(caller('k'), create);
    await expect(change(caller('k'), reopen)).resolves.toEqual(first);
    expect((await replica.accounts.read(USER)).head.version).toBe(1);
  });

  it('gives the first answer even when the request would be refused by now', async () => {
    const first = await change(caller('k'), create);
    const refuse = (): never => {
      throw new DomainError('conflict', 'too late');
    };
    await expect(change(caller('k'), refuse)).resolves.toEqual(first);
    await expect(change(caller('new'), refuse)).rejects.toThrow('too late');
    expect(replica.keys(`idem/${USER}/`)).toHaveLength(1);
  });

  it('refuses a key that stands for another request', async () => {
    await change(caller('k'), create);
    await expect(change(caller('k', 'another'), complete)).rejects.toMatchObject({ name: 'KeyReusedError' });
    expect(await statusNow()).toBe('open');
  });

  describe('a decision that changes nothing', () => {
    beforeEach(async () => {
      await change(caller(), create);
      await change(caller(), complete);
    });

    it('writes nothing without a key', async () => {
      await change(caller(), complete);
      expect((await replica.accounts.read(USER)).head).toMatchObject({ version: 2, userVersion: 2 });
    });

    it('counts its key: the repetition gets the answer and does not act on what happened since', async () => {
      const answer = await change(caller('k'), complete);
      expect((await replica.accounts.read(USER)).head).toMatchObject({ version: 3, userVersion: 2 });
      await change(caller(), reopen);
      await expect(change(caller('k'), complete)).resolves.toEqual(answer);
      expect(await statusNow()).toBe('open');
    });

    it('counts its key: another request under it is refused', async () => {
      await change(caller('k'), complete);
      await expect(change(caller('k', 'another'), reopen)).rejects.toMatchObject({ name: 'KeyReusedError' });
      expect(await statusNow()).toBe('done');
    });
  });

  describe('what lies outside of the account', () => {
    it('is done once for a key, and its answer kept', async () => {
      const act = jest.fn(async () => ({ readAt: 'now' }));
      const answers = [await replica.accounts.once(caller('k'), act), await replica.accounts.once(caller('k'), act)];
      expect(answers).toEqual([{ readAt: 'now' }, { readAt: 'now' }]);
      expect(act).toHaveBeenCalledTimes(1);
      await expect(replica.accounts.once(caller('k', 'another'), act)).rejects.toMatchObject({
        name: 'KeyReusedError',
      });
      expect(act).toHaveBeenCalledTimes(1);
    });

    it('is done each time without a key, and keeps nothing when it fails', async () => {
      const act = jest.fn(async () => 'done');
      await replica.accounts.once(caller(), act);
      await replica.accounts.once(caller(), act);
      expect(act).toHaveBeenCalledTimes(2);
      const fail = async (): Promise<never> => Promise.reject(new DomainError('not-found', 'none'));
      await expect(replica.accounts.once(caller('k'), fail)).rejects.toThrow('none');
      expect(replica.keys('idem/')).toEqual([]);
    });
  });
});
