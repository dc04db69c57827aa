import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import { OpenRequests } from './open-requests.js';

/** A response that closes when it is told to. */
function open(requests: OpenRequests, contentType?: string) {
  const setHeader = jest.fn();
  const response = Object.assign(new EventEmitter(), { getHeader: () => contentType, setHeader, headersSent: false });
  const next = jest.fn();
  const hook = requests.hook as (...args: [FastifyRequest, FastifyReply, () => void]) => void;
  hook({} as FastifyRequest, { raw: response } as unknown as FastifyReply, next);
  expect(next).toHaveBeenCalledTimes(1);
  return { close: () => response.emit('close'), setHeader };
}

describe('OpenRequests', () => {
  it('counts requests until they are answered', () => {
    const requests = new OpenRequests();
    const [a, b] = [open(requests), open(requests, 'application/json')];
    expect(requests.size).toBe(2);
    a.close();
    b.close();
    expect(requests.size).toBe(0);
  });

  it('does not wait for event streams, which never end by themselves', async () => {
    const requests = new OpenRequests();
    open(requests, 'text/event-stream; charset=utf-8');
    expect(requests.size).toBe(0);
    await requests.beforeApplicationShutdown();
  });

  it('lets a service stop when the last request is answered', async () => {
    const requests = new OpenRequests();
    const [a, b] = [open(requests), open(requests)];
    let stopped = false;
    const stopping = requests.beforeApplicationShutdown().then(() => (stopped = true));
    a.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    b.close();
    await stopping;
  });

  it('takes no new connection, and lets the others end with their next answer', async () => {
    const requests = new OpenRequests();
    const server = { close: jest.fn() };
    requests.of(server as unknown as Server);
    const before = open(requests);
    expect(before.setHeader).not.toHaveBeenCalled();
    const stopping = requests.beforeApplicationShutdown();
    expect(server.close).toHaveBeenCalledTimes(1);
    const after = open(requests);
    for (const { setHeader, close } of [before, after]) {
      expect(setHeader).toHaveBeenCalledWith('Connection', 'close');
      close();
    }
    await stopping;
  });

  it('waits 2.5 s at most', async () => {
    const requests = new OpenRequests();
    open(requests);
    const started = Date.now();
    await requests.beforeApplicationShutdown();
    expect(Date.now() - started).toBeGreaterThanOrEqual(2_400);
  });
});
