import type { FastifyReply } from 'fastify';
import type { Sidecar } from '../client/sidecar.js';
import { HealthController } from './health.controller.js';
import { NotReadyError, Readiness } from './readiness.js';

describe('Readiness', () => {
  let isReady = true;
  const sidecar = { isReady: async () => isReady } as unknown as Sidecar;
  beforeEach(() => (isReady = true));

  it('asks the sidecar first of all', async () => {
    const readiness = new Readiness(sidecar);
    expect(await readiness.report()).toEqual({ ready: true, parts: { sidecar: 'ok' } });
    isReady = false;
    expect(await readiness.report()).toEqual({ ready: false, parts: { sidecar: 'the Dapr sidecar does not answer' } });
  });

  it('names each part and why it is not ready', async () => {
    const readiness = new Readiness(sidecar);
    readiness.add('store', () => Promise.reject(new NotReadyError('50,000 events wait')));
    readiness.add('log', () => Promise.reject('no words' as unknown as Error));
    readiness.add('cache', async () => undefined);
    expect(await readiness.report()).toEqual({
      ready: false,
      parts: { sidecar: 'ok', store: '50,000 events wait', log: 'no words', cache: 'ok' },
    });
  });

  it('does not fail because a check throws before it waits', async () => {
    const readiness = new Readiness(sidecar);
    readiness.add('broken', () => {
      throw new NotReadyError('at once');
    });
    expect((await readiness.report()).parts['broken']).toBe('at once');
  });

  it('asks all parts side by side', async () => {
    const readiness = new Readiness(sidecar);
    let second: () => void = () => undefined;
    readiness.add('first', () => new Promise((resolve) => (second = resolve)));
    readiness.add('second', async () => second());
    expect((await readiness.report()).ready).toBe(true);
  });
});

describe('HealthController', () => {
  const controller = (ready: boolean) =>
    new HealthController({ report: async () => ({ ready, parts: {} }) } as unknown as Readiness);
  const response = () => ({ status: jest.fn(), header: jest.fn() });

  it('is alive as long as it answers', () => {
    expect(controller(false).live()).toEqual({ live: true });
  });

  it.each([
    [true, 200, []],
    [false, 503, [['Retry-After', '2']]],
  ])('ready: %s is %i', async (ready, status, headers) => {
    const to = response();
    expect(await controller(ready).ready(to as unknown as FastifyReply)).toEqual({ ready, parts: {} });
    expect(to.status).toHaveBeenCalledWith(status);
    expect(to.header.mock.calls).toEqual([['Cache-Control', 'no-store'], ...headers]);
  });
});
