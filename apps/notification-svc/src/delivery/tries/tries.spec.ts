import { Logger } from '@nestjs/common';
import { StateError, type StateStore } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { failuresOf, noteFailure } from './tries.js';

const way = { userId: 'u', reminderId: 'r', channel: 'web-push' as const };

describe('failed attempts to bring a reminder', () => {
  it('are counted way by way, and the last reason is told', async () => {
    const store = new MemoryState().asStore;
    await noteFailure(store, way, 'later');
    await noteFailure(store, way, 'gave-up');
    await noteFailure(store, { ...way, channel: 'email' }, 'unwanted');
    expect(await failuresOf(store, 'u', 'r')).toMatchObject([
      { channel: 'email', failed: 1, outcome: 'unwanted' },
      { channel: 'web-push', failed: 2, outcome: 'gave-up' },
    ]);
    expect(await failuresOf(store, 'u', 'another')).toEqual([]);
  });

  it('fail no delivery when they cannot be noted', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const away = { get: () => Promise.reject(new StateError('away', 'ERR', 500, 'retry')) } as unknown as StateStore;
    await noteFailure(away, way, 'later');
    expect(warn.mock.calls[0]?.[0]).toMatch(/^not noted that reminder r was not delivered by web-push: .*away/);
    warn.mockRestore();
  });
});
