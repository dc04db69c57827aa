import { SidecarUnreachableError } from '../errors/dapr.errors.js';
import { withTimeout } from './with-timeout.js';

describe('withTimeout', () => {
  it('passes on what comes in time', async () => {
    await expect(withTimeout('it', 1_000, Promise.resolve(7))).resolves.toBe(7);
    await expect(withTimeout('it', 1_000, Promise.reject(new RangeError('no')))).rejects.toThrow('no');
  });

  it('says how long it waited for what', async () => {
    const late = withTimeout('read of 3 keys', 20, new Promise(() => undefined));
    await expect(late).rejects.toThrow(SidecarUnreachableError);
    await expect(late).rejects.toThrow(
      'read of 3 keys: the Dapr sidecar did not answer (no answer within 20 ms). Is daprd running beside this app?',
    );
  });

  it('leaves no timer behind', async () => {
    const cleared = jest.spyOn(globalThis, 'clearTimeout');
    await withTimeout('it', 60_000, Promise.resolve());
    expect(cleared).toHaveBeenCalledTimes(1);
    cleared.mockRestore();
  });

  it('does not let a call that fails too late end the process', async () => {
    const failed = new Promise<never>((_, reject) => setTimeout(() => reject(new RangeError('late')), 30));
    await expect(withTimeout('it', 5, failed)).rejects.toThrow(SidecarUnreachableError);
    await expect(failed).rejects.toThrow('late');
  });
});
