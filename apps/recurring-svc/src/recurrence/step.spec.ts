import type { TaskStatus } from '@errand/events';
import { aTaskSnapshot } from '@errand/events/testing';
import fc from 'fast-check';
import type { Applied } from '../applied/applied-versions.js';
import { stepFor } from './step.js';

interface Version {
  version: number;
  status: TaskStatus;
  before: { status?: TaskStatus };
}

const RULE = { recurrence: 'FREQ=DAILY', occurrence: { anchor: '2026-03-01', slot: '2026-03-01', ordinal: 1 } };

const step = ({ version, status, before }: Version, applied?: Applied) =>
  stepFor({ task: aTaskSnapshot({ ...RULE, version, status }), before }, applied);

describe('stepFor', () => {
  const completed: Version = { version: 2, status: 'done', before: { status: 'open' } };
  const reopened: Version = { version: 3, status: 'open', before: { status: 'done' } };

  it.each<[string, Version, Applied | undefined, string]>([
    ['a completion', completed, undefined, 'make'],
    ['a completion again', completed, { version: 2, slot: '2026-03-02' }, 'stale'],
    ['a completion that a newer event overtook', completed, { version: 3, slot: null }, 'stale'],
    ['an edit of a done task', { version: 3, status: 'done', before: {} }, { version: 2, slot: '2026-03-02' }, 'make'],
    ['an edit that overtook the completion', { version: 3, status: 'done', before: {} }, undefined, 'make'],
    ['a reopening', reopened, { version: 2, slot: '2026-03-02' }, 'withdraw'],
    ['a reopening that overtook the completion', reopened, undefined, 'withdraw'],
    [
      'an edit that overtook the reopening',
      { version: 4, status: 'open', before: {} },
      { version: 2, slot: '2026-03-02' },
      'withdraw',
    ],
    ['an edit of an open task', { version: 2, status: 'open', before: {} }, undefined, 'nothing'],
    [
      'a deletion of a done task',
      { version: 3, status: 'deleted', before: { status: 'done' } },
      { version: 2, slot: '2026-03-02' },
      'nothing',
    ],
    ['a new task', { version: 1, status: 'open', before: {} }, undefined, 'nothing'],
  ])('%s', (_, event, applied, expected) => {
    expect(step(event, applied)).toBe(expected);
  });

  it('does nothing for a task that does not repeat', () => {
    expect(stepFor({ task: aTaskSnapshot({ status: 'done', version: 2 }), before: {} }, undefined)).toBe('nothing');
  });
});

/** chat-api and what this service remembers, as far as a series of two occurrences needs them. */
class World {
  present = false;
  applied: Applied | undefined;

  constructor(private readonly history: readonly Version[]) {}

  /** Delivers the event of one version while the task stands at another; `forgets`: the process dies before it remembers. */
  deliver(version: number, at: number, forgets: boolean): void {
    const event = this.history[version - 1] as Version;
    const task = this.history[at - 1] as Version;
    const taken = step(event, this.applied);
    if (taken === 'make' && (task.status !== 'done' || at !== version)) return;
    if (taken === 'make') this.present = true;
    if (taken === 'withdraw' && task.status === 'open') this.present = false;
    if (forgets) return;
    if (taken === 'make') this.applied = { version, slot: '2026-03-02' };
    if (taken === 'withdraw') this.applied = { version, slot: null };
  }
}

const toggles = fc.array(fc.constantFrom<'toggle' | 'edit'>('toggle', 'edit'), { minLength: 1, maxLength: 7 });

function historyOf(changes: readonly ('toggle' | 'edit')[]): Version[] {
  const history: Version[] = [{ version: 1, status: 'open', before: {} }];
  for (const change of changes) {
    const last = history[history.length - 1] as Version;
    const status = change === 'edit' ? last.status : last.status === 'open' ? 'done' : 'open';
    history.push({ version: last.version + 1, status, before: status === last.status ? {} : { status: last.status } });
  }
  return history;
}

describe('a series', () => {
  it('has its next occurrence exactly if the task is done, whatever is delivered again, late or in another order', () => {
    const deliveries = fc.array(fc.record({ version: fc.nat(), progress: fc.nat(2), forgets: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(toggles, deliveries, fc.infiniteStream(fc.nat()), (changes, early, order) => {
        const history = historyOf(changes);
        const world = new World(history);
        let at = 1;
        for (const { version, progress, forgets } of early) {
          at = Math.min(history.length, at + progress);
          const delivered = (version % at) + 1;
          world.deliver(delivered, at, forgets);
        }
        const rest = history.map(({ version }) => version);
        while (rest.length > 0) {
          const [version = 1] = rest.splice((order.next().value as number) % rest.length, 1);
          world.deliver(version, history.length, false);
        }
        expect(world.present).toBe(history[history.length - 1]?.status === 'done');
      }),
      { numRuns: 2_000 },
    );
  });
});
