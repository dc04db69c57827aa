import type { Sidecar } from '../client/sidecar.js';
import { SidecarUnreachableError } from '../errors/dapr.errors.js';
import { DurableStoreCheck } from './durable-store.check.js';
import { UnsuitableStoreError } from './outbox.errors.js';

describe('DurableStoreCheck', () => {
  const execute = jest.fn();
  const check = new DurableStoreCheck({ raw: { execute } } as unknown as Sidecar);
  const loaded = (...components: { name: string; type: string }[]) => execute.mockResolvedValue({ components });

  it('refuses a store that forgets', async () => {
    loaded({ name: 'pubsub', type: 'pubsub.redis' }, { name: 'state', type: 'state.in-memory' });
    await expect(check.onApplicationBootstrap()).rejects.toThrow(UnsuitableStoreError);
    await expect(check.onApplicationBootstrap()).rejects.toThrow(
      'The state store "state" is state.in-memory: what it holds is gone with its sidecar, and no other replica sees it, ' +
        'so writes could be lost. Use a store whose transactions honour first-write: state.postgresql v2 or state.sqlite ' +
        '(not state.redis or state.in-memory).',
    );
    expect(execute).toHaveBeenCalledWith('/metadata', { method: 'GET' });
  });

  it.each([
    ['any other', [{ name: 'state', type: 'state.sqlite' }]],
    ['a forgetful one of another name', [{ name: 'scratch', type: 'state.in-memory' }]],
    ['none: the probe says so', []],
  ])('leaves to the probe: %s', async (_, components) => {
    loaded(...components);
    await expect(check.onApplicationBootstrap()).resolves.toBeUndefined();
  });

  it('takes a sidecar without components for one', async () => {
    execute.mockResolvedValue({ id: 'chat-api' });
    await expect(check.onApplicationBootstrap()).resolves.toBeUndefined();
  });

  it('does not take a sidecar that says nothing for one that fits', async () => {
    execute.mockRejectedValue(new TypeError('connect ECONNREFUSED'));
    await expect(check.onApplicationBootstrap()).rejects.toThrow(SidecarUnreachableError);
  });
});
