import type { Sidecar } from '../client/sidecar.js';
import { MemoryState } from '../testing/memory-state.js';
import { Readiness } from './readiness.js';
import { StoreReadiness } from './store.readiness.js';

function readinessOn(memory: MemoryState): Readiness {
  const readiness = new Readiness({ isReady: async () => true } as unknown as Sidecar);
  new StoreReadiness(readiness, memory.asStore).onModuleInit();
  return readiness;
}

describe('StoreReadiness', () => {
  it('is ok when the store can be read', async () => {
    expect(await readinessOn(new MemoryState()).report()).toEqual({
      ready: true,
      parts: { sidecar: 'ok', store: 'ok' },
    });
  });

  it('says why not when it cannot', async () => {
    const memory = new MemoryState();
    jest.spyOn(memory, 'readRaw').mockRejectedValue(new Error('disk I/O error'));
    expect(await readinessOn(memory).report()).toMatchObject({ ready: false, parts: { store: 'disk I/O error' } });
  });
});
