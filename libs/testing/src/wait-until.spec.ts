import { waitUntil } from './wait-until.js';

describe('waitUntil', () => {
  it('gives back the first truthy answer and asks no more', async () => {
    const answers = [undefined, 0, '', false, null, 'here', 'later'];
    const asked = jest.fn(() => answers.shift());
    expect(await waitUntil(asked)).toBe('here');
    expect(asked).toHaveBeenCalledTimes(6);
  });

  it('waits for a promise, and takes throwing as no', async () => {
    const asked = jest
      .fn<Promise<number>, []>()
      .mockRejectedValueOnce(new RangeError('not yet'))
      .mockRejectedValueOnce(new RangeError('not yet'))
      .mockResolvedValue(7);
    expect(await waitUntil(asked)).toBe(7);
  });

  it('asks once even when there is no time', async () => {
    expect(await waitUntil(() => true, { timeoutMs: 0 })).toBe(true);
  });

  it('gives up with what it waited for, how long, and what was thrown last', async () => {
    const never = waitUntil(() => Promise.reject(new RangeError('the door is shut')), {
      what: 'the door to open',
      timeoutMs: 60,
    });
    await expect(never).rejects.toThrow(/the door to open.*the door is shut/s);
    await expect(waitUntil(() => false, { timeoutMs: 30 })).rejects.toThrow(/a condition/);
  });
});
