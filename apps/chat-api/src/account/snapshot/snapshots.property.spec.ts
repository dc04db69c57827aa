import { MemoryState } from '@errand/dapr/testing';
import fc from 'fast-check';
import type { Account } from '../account.js';
import { aTask, USER } from '../testing/a-workspace.js';
import { TestAccounts } from '../testing/test-accounts.js';
import type { Workspace } from '../workspace.js';

const SMALL = { size: 3, every: 2, fewest: 4 };
const WITHOUT = { ...SMALL, fewest: Infinity };
const CALLER = { userId: USER, actor: { kind: 'user' as const, id: USER } };

type Trouble =
  | { kind: 'create' | 'message' | 'crash' | 'settle'; replica: number }
  | { kind: 'update'; replica: number; task: number }
  | { kind: 'refuse' | 'lose' }
  | { kind: 'late' | 'remove' | 'damage' | 'newer'; chunk: number }
  | { kind: 'expire'; left: number };

const replica = fc.nat(1);
const chunk = fc.nat(6);
const changes = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('create' as const), replica }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('update' as const), replica, task: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('message' as const), replica }) },
);
const troubles = fc.oneof(
  fc.record({ kind: fc.constantFrom('crash' as const, 'settle' as const), replica }),
  fc.record({ kind: fc.constantFrom('refuse' as const, 'lose' as const) }),
  fc.record({ kind: fc.constantFrom('late' as const, 'remove' as const, 'damage' as const, 'newer' as const), chunk }),
  fc.record({ kind: fc.constant('expire' as const), left: fc.nat(6) }),
);
const history = fc.array(fc.oneof({ weight: 3, arbitrary: changes }, { weight: 1, arbitrary: troubles }), {
  minLength: 20,
  maxLength: 60,
  size: 'max',
});

/** Two replicas on one store, and what can happen to it. */
class World {
  readonly state = new MemoryState();
  private readonly replicas: TestAccounts[] = [];
  private readonly started: TestAccounts[] = [];
  private tasks = 0;

  async start(index: number, plan = SMALL): Promise<TestAccounts> {
    const replica = await TestAccounts.start(this.state, plan);
    this.started.push(replica);
    if (index >= 0) this.replicas[index] = replica;
    return replica;
  }

  async stop(): Promise<void> {
    await Promise.all(this.started.map((one) => one.stop()));
  }

  async meet(trouble: Trouble): Promise<unknown> {
    switch (trouble.kind) {
      case 'create':
        return this.change(trouble.replica, (workspace) => create(workspace, ++this.tasks));
      case 'update':
        return this.tasks > 0 && this.change(trouble.replica, (w) => update(w, 1 + (trouble.task % this.tasks)));
      case 'message':
        return this.change(trouble.replica, (workspace) => workspace.takeMessageNumber());
      case 'crash':
        return this.start(trouble.replica);
      case 'settle':
        return this.replicas[trouble.replica]?.snapshots.whenIdle();
      case 'refuse':
      case 'lose':
        return this.state.troubles.push({ when: 'snapshot/', what: trouble.kind });
      case 'expire':
        return this.expire(trouble.left);
      default:
        return this.spoil(trouble.kind, `snapshot/${USER}/${trouble.chunk}`);
    }
  }

  /** The account as a replica reads it that has just started. */
  async read(plan = SMALL): Promise<Account> {
    return (await (await this.start(-1, plan)).accounts.read(USER)).account;
  }

  private change(index: number, decide: (workspace: Workspace) => unknown): Promise<unknown> | undefined {
    return this.replicas[index]?.accounts.change(CALLER, decide);
  }

  /** A week later only so many version entries are left, and no replica has anything in memory that is older. */
  private async expire(left: number): Promise<void> {
    const entries = [...this.state.values.keys()].filter((key) => key.startsWith(`v/${USER}/`));
    const numberOf = (key: string): number => Number(key.split('/').at(-1));
    entries.sort((a, b) => numberOf(a) - numberOf(b));
    for (const key of entries.slice(0, Math.max(0, entries.length - left))) this.state.values.delete(key);
    await Promise.all([this.start(0), this.start(1)]);
  }

  private spoil(kind: 'late' | 'remove' | 'damage' | 'newer', key: string): void {
    const { values } = this.state;
    const written = this.state.transactions.flat().find(({ request }) => request.key === key)?.request.value;
    if (!written) return;
    if (kind === 'remove') values.delete(key);
    // A transaction that was given up long ago commits now.
    if (kind === 'late') values.set(key, { text: JSON.stringify(written), etag: 'late' });
    if (kind === 'damage') this.state.tamper(key, (value) => (value['packed'] = 'no chunk'));
    if (kind === 'newer') this.state.tamper(key, (value) => (value['schema'] = 99));
  }
}

const idOf = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const create = (workspace: Workspace, n: number) =>
  workspace.save('errand.task.created.v1', aTask({ id: idOf(n), title: `task ${n}` }), {});

function update(workspace: Workspace, n: number): void {
  const task = workspace.find(idOf(n))?.task;
  if (!task) return;
  const { notes = '', version } = task;
  const before = { notes: task.notes ?? null };
  workspace.save('errand.task.updated.v1', { ...task, notes: `${notes}+`, version: version + 1 }, before as never);
}

describe('an account with a snapshot', () => {
  it('reads as without one, whatever was changed, written late, lost, or left half done', async () => {
    const met = fc.asyncProperty(history, async (troubles) => {
      const world = new World();
      await Promise.all([world.start(0), world.start(1)]);
      for (const trouble of troubles) await world.meet(trouble);
      try {
        expect(await world.read()).toEqual(await world.read(WITHOUT));
      } finally {
        await world.stop();
      }
    });
    await fc.assert(met, { numRuns: 30 });
  }, 60_000);
});
