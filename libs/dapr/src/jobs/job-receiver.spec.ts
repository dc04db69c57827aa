import { currentContext } from '../context/request-context.js';
import { JobReceiver } from './job-receiver.js';

describe('JobReceiver', () => {
  const receiver = new JobReceiver();
  /** The context that the handler ran in. */
  const contextOf = async (body: unknown) => {
    let context: unknown;
    await receiver.receive(body, async () => {
      context = currentContext();
    });
    return context;
  };

  it('runs the handler with the payload, under the correlation id and trace it carries', async () => {
    const payload = { taskId: 't', correlationId: 'req-1', traceparent: '00-x' };
    const handler = jest.fn(async () => undefined);
    await receiver.receive(payload, handler);
    expect(handler).toHaveBeenCalledWith(payload);
    expect(await contextOf(payload)).toEqual({ correlationId: 'req-1', traceparent: '00-x' });
  });

  it.each([{}, null, undefined, 'text', { correlationId: 7 }])(
    'makes a correlation id of its own for %j',
    async (body) => {
      expect(await contextOf(body)).toEqual({ correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    },
  );

  it('passes on what the handler throws, so that the scheduler calls again', async () => {
    await expect(receiver.receive({}, () => Promise.reject(new RangeError('later')))).rejects.toThrow('later');
  });
});
