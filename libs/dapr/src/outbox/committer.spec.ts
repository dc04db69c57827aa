import { OutboxMetrics } from '../metrics/outbox.metrics.js';
import type { Change } from './change.js';
import { Committer } from './committer.js';
import type { LaneHolder } from './lane-holder.js';
import { ChangeTooLargeError, OverloadedError } from './outbox.errors.js';
import type { PublishQueue } from './publish-queue.js';

const changeOf = (stream: string, operations: Change['operations'] = []): Change => ({
  stream,
  commitId: stream,
  head: { version: 1 } as Change['head'],
  events: [],
  images: {},
  operations,
  guards: [],
});

/** With so much on its way to the broker. Nothing it sends is answered: what is refused is refused before. */
function committer({ size = 0, weight = 0 }: Partial<Pick<PublishQueue, 'size' | 'weight'>> = {}): Committer {
  const lanes = { hasDoubt: () => Promise.resolve(false) } as LaneHolder;
  return new Committer(undefined as never, lanes, { size, weight } as PublishQueue, new OutboxMetrics());
}

describe('a change that comes in when', () => {
  it('2,000 wait is refused, and the one before it is not', async () => {
    const full = committer();
    const waiting = Array.from({ length: 2_000 }, (_, i) =>
      full.commit(changeOf(`s${i}`)).catch((error: unknown) => error),
    );
    await expect(full.commit(changeOf('one more'))).rejects.toThrow(OverloadedError);
    for (const outcome of await Promise.all(waiting)) expect(outcome).not.toBeInstanceOf(OverloadedError);
  });

  it.each([
    ['50,000 events wait for the broker', { size: 50_000 }],
    ['64 MB of events wait for the broker', { weight: 64_000_000 }],
  ])('%s is refused', (_, queue) => expect(committer(queue).commit(changeOf('s'))).rejects.toThrow(OverloadedError));

  it('the replica stops is refused', async () => {
    const stopping = committer();
    stopping.stop();
    await expect(stopping.commit(changeOf('s'))).rejects.toThrow('this replica is stopping');
  });

  it('it has more than 500 operations is refused', async () => {
    const operations = Array.from({ length: 501 }, (_, i) => ({
      operation: 'delete' as const,
      request: { key: `k${i}` },
    }));
    await expect(committer().commit(changeOf('s', operations))).rejects.toThrow(ChangeTooLargeError);
  });
});
