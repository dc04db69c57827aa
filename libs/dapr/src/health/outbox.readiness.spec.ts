import type { Sidecar } from '../client/sidecar.js';
import type { Outbox } from '../outbox/outbox.service.js';
import { OutboxReadiness } from './outbox.readiness.js';
import { Readiness } from './readiness.js';

async function stateAt(lag: number): Promise<string | undefined> {
  const readiness = new Readiness({ isReady: async () => true } as unknown as Sidecar);
  new OutboxReadiness(readiness, { lag } as Outbox).onModuleInit();
  return (await readiness.report()).parts['outbox'];
}

describe('OutboxReadiness', () => {
  it('is ok as long as the outbox takes changes, whatever waits', async () => {
    expect(await stateAt(0)).toBe('ok');
    expect(await stateAt(49_999)).toBe('ok');
  });

  it('says how many events wait when there are too many', async () => {
    expect(await stateAt(50_000)).toBe('50000 events wait for the broker');
  });
});
