import type { StateOperation } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { waitUntil } from '@errand/testing';
import { randomBytes } from 'node:crypto';
import { aTask, USER } from '../testing/a-workspace.js';
import { TestAccounts } from '../testing/test-accounts.js';

const PLAN = { size: 3, every: 2, fewest: 4 };
const CALLER = { userId: USER, actor: { kind: 'user' as const, id: USER } };
const isChunk = (key: string): boolean => key.startsWith('snapshot/');

describe('Snapshots', () => {
  let state: MemoryState;
  let replica: TestAccounts;
  let others: TestAccounts[];
  let tasks: number;

  beforeEach(async () => {
    state = new MemoryState();
    replica = await TestAccounts.start(state, PLAN);
    [others, tasks] = [[], 0];
  });
  afterEach(() => Promise.all([replica, ...others].map((one) => one.stop())));

  const another = async (): Promise<TestAccounts> => {
    const other = await TestAccounts.start(state, PLAN);
    others.push(other);
    return other;
  };
  const create = async (count: number, { by = replica, notes = (): string => '' } = {}): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const task = aTask({ id: `a0000000-0000-4000-8000-00000000000${++tasks}`, notes: notes() });
      await by.accounts.change(CALLER, (workspace) => workspace.save('errand.task.created.v1', task, {}));
    }
    await by.snapshots.whenIdle();
  };
  /** Changes without a task. */
  const talk = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      await replica.accounts.change(CALLER, (workspace) => workspace.takeMessageNumber());
      await replica.snapshots.whenIdle();
    }
  };
  /** The keys that a fresh replica reads for the account, and how many tasks it has then. */
  const readAfresh = async (): Promise<{ keys: string[]; size: number }> => {
    const other = await another();
    const spy = jest.spyOn(state, 'readRaw');
    const { account } = await other.accounts.read(USER);
    const keys = spy.mock.calls.flatMap(([asked]) => asked);
    spy.mockRestore();
    await other.snapshots.whenIdle();
    return { keys, size: account.records.size };
  };
  const tasksAmong = (keys: string[]): string[] => keys.filter((key) => key.startsWith('t/'));

  it('are for large accounts only', async () => {
    await create(3);
    expect(replica.keys('snapshot/')).toEqual([]);
    const { keys, size } = await readAfresh();
    expect(tasksAmong(keys)).toHaveLength(3);
    expect([size, keys.filter(isChunk)]).toEqual([3, []]);
  });

  it('spare a reader the keys of the tasks', async () => {
    await create(8);
    await talk(4);
    expect(replica.keys('snapshot/')).toHaveLength(3);
    const { keys, size } = await readAfresh();
    expect([size, tasksAmong(keys)]).toEqual([8, []]);
  });

  it('are written when there is none yet, or a part is of no use: by whoever had to do without', async () => {
    await create(8);
    for (const key of replica.keys('snapshot/')) state.values.delete(key);
    expect(tasksAmong((await readAfresh()).keys)).toHaveLength(8);
    expect(tasksAmong((await readAfresh()).keys)).toEqual([]);
    state.tamper(`snapshot/${USER}/1`, (chunk) => (chunk['tasks'] = 0));
    expect(tasksAmong((await readAfresh()).keys)).toEqual([4, 5, 6].map((seq) => `t/${USER}/${seq}`));
    expect(tasksAmong((await readAfresh()).keys)).toEqual([]);
  });

  it('are of no use once an entry after them has expired', async () => {
    await create(9);
    await talk(2);
    state.values.delete(`v/${USER}/11`);
    const { keys, size } = await readAfresh();
    expect([size, tasksAmong(keys).length]).toEqual([9, 9]);
    expect(tasksAmong((await readAfresh()).keys)).toEqual([]);
  });

  it('may be newer than the head that was read before them', async () => {
    await create(7);
    const other = await another();
    const readRaw = state.readRaw.bind(state);
    const spy = jest.spyOn(state, 'readRaw').mockImplementation(async (keys) => {
      if (keys.some(isChunk)) {
        spy.mockRestore();
        await create(2);
      }
      return readRaw(keys);
    });
    const { account, head } = await other.accounts.read(USER);
    expect([account.records.size, account.nextSeq, head.version]).toEqual([9, 10, 9]);
  });

  it('cost one chunk for so many changes, whoever makes them', async () => {
    await create(6);
    const other = await another();
    const from = state.transactions.length;
    for (let i = 0; i < 6; i++) {
      const by = i % 2 ? replica : other;
      await by.accounts.change(CALLER, (workspace) => workspace.takeMessageNumber());
      await by.snapshots.whenIdle();
    }
    const written = state.transactions.slice(from).filter(([first]) => isChunk(first?.request.key ?? ''));
    expect(written).toHaveLength(3);
  });

  it('hold up no change, and nothing that waits for them when the store refuses', async () => {
    const transact = state.transact.bind(state);
    let refuse: (error: Error) => void = () => undefined;
    const spy = jest.spyOn(state, 'transact').mockImplementation((operations: readonly StateOperation[]) => {
      if (!isChunk(operations[0]?.request.key ?? '')) return transact(operations);
      return new Promise((_, reject) => (refuse = reject));
    });
    const creating = create(9);
    await waitUntil(() => replica.keys('t/').length === 9);
    refuse(new Error('the store is away'));
    await creating;
    expect(replica.keys('snapshot/')).toEqual([]);
    spy.mockRestore();
    expect((await readAfresh()).size).toBe(9);
  });

  it('leave out what makes too large a value', async () => {
    await replica.stop();
    replica = await TestAccounts.start(state, { size: 10, every: 2, fewest: 8 });
    await create(8, { notes: () => randomBytes(15_000).toString('base64') });
    expect(replica.keys('snapshot/')).toEqual([]);
    expect((await readAfresh()).size).toBe(8);
  });
});
