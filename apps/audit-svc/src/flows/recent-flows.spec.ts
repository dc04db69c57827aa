import { MemoryState } from '@errand/dapr/testing';
import { aFact } from '../testing/facts.js';
import { RecentFlows } from './recent-flows.js';

const at = (second: number): string => `2026-03-05T15:00:${String(second).padStart(2, '0')}.000Z`;
const fact = (correlationId: string, second: number, type = 'errand.task.created.v1') => ({
  ...aFact({ correlationId, occurredAt: at(second) }),
  type,
});

describe('RecentFlows', () => {
  const shown = async (flows: RecentFlows): Promise<unknown[]> =>
    (await flows.list()).map(({ correlationId, type, lastType }) => [correlationId, type, lastType]);

  it('shows what followed from one request as one flow, the newest first, in whatever order it arrived', async () => {
    const flows = new RecentFlows(new MemoryState().asStore);
    flows.note(fact('a', 5, 'errand.reminder.due.v1'));
    flows.note(fact('b', 3));
    flows.note(fact('a', 1));
    flows.note(fact('a', 6, 'errand.reminder.delivered.v1'));
    expect(await shown(flows)).toEqual([
      ['a', 'errand.task.created.v1', 'errand.reminder.delivered.v1'],
      ['b', 'errand.task.created.v1', 'errand.task.created.v1'],
    ]);
    expect((await flows.list())[0]).toMatchObject({ startedAt: at(1), lastAt: at(6) });
  });

  it('keeps the flows of different users apart, though they share an id', async () => {
    const flows = new RecentFlows(new MemoryState().asStore);
    flows.note(fact('a', 1));
    flows.note({ ...fact('a', 2), userId: 'somebody-else' });
    expect(await flows.list()).toHaveLength(2);
  });

  it('shows what every replica recorded, also after a restart', async () => {
    const memory = new MemoryState();
    const [one, two] = [new RecentFlows(memory.asStore), new RecentFlows(memory.asStore)];
    one.note(fact('a', 1));
    await one.keep();
    two.note(fact('b', 2));
    await two.keep();
    expect(await shown(new RecentFlows(memory.asStore))).toHaveLength(2);
    expect(await shown(one)).toEqual(await shown(two));
  });

  it('loses nothing to a rival who writes at the same moment, nor to a lost answer', async () => {
    const memory = new MemoryState();
    const [one, two] = [new RecentFlows(memory.asStore), new RecentFlows(memory.asStore)];
    one.note(fact('a', 1));
    two.note(fact('b', 2));
    memory.beforeTransaction = () => two.keep();
    await one.keep();
    memory.troubles = [{ when: 'flows/', what: 'lose' }];
    await one.keep();
    await one.keep();
    expect(await shown(new RecentFlows(memory.asStore))).toHaveLength(2);
  });

  it('remembers no more than a hundred, and writes nothing when there is nothing new', async () => {
    const memory = new MemoryState();
    const flows = new RecentFlows(memory.asStore);
    for (let i = 0; i < 1_000; i++) flows.note(fact(`request ${i}`, i % 60));
    await flows.keep();
    await flows.keep();
    expect(memory.transactions).toHaveLength(1);
    expect(await flows.list()).toHaveLength(100);
  });
});
