import { Readiness } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { StoreReadiness } from './store.readiness.js';

function readinessOn(memory: MemoryState): Readiness {
  const sidecar = { isReady: () => Promise.resolve(true) } as unknown as ConstructorParameters<typeof Readiness>[0];
  const readiness = new Readiness(sidecar);
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
