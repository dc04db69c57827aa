import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceConfig } from '../config/service-config.js';
import { Sidecar } from './sidecar.js';
import { TokenRefusedError } from './token-refused.error.js';

describe('Sidecar', () => {
  let server: Server;
  let sidecar: Sidecar;
  /** Status of `/v1.0/healthz/outbound`: a sidecar's own parts take their time. */
  let outbound = 204;
  let token: string | undefined;
  let metadata = '{"id":"chat-api"}';
  /** How often it was asked for its health. */
  let asked = 0;

  beforeEach(async () => {
    outbound = 204;
    token = 'token';
    server = createServer((request, response) => {
      const isHealth = request.url?.startsWith('/v1.0/healthz');
      if (isHealth) asked++;
      const isRefused = !isHealth && request.headers['dapr-api-token'] !== token;
      response.statusCode = isHealth ? outbound : isRefused ? 401 : 200;
      response.end(isHealth ? '' : metadata);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const config = { DAPR_HTTP_PORT: port, DAPR_API_TOKEN: 'token' };
    sidecar = new Sidecar(Object.assign(new ServiceConfig(), config));
  });

  afterEach(async () => {
    await sidecar.onApplicationShutdown();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is ready when its outbound side is', async () => {
    expect(await sidecar.isReady()).toBe(true);
    outbound = 500;
    expect(await sidecar.isReady()).toBe(false);
  });

  it('is not ready when nothing listens', async () => {
    const config = Object.assign(new ServiceConfig(), { DAPR_HTTP_PORT: 1 });
    expect(await new Sidecar(config).isReady()).toBe(false);
  });

  it('waits until it is ready', async () => {
    outbound = 500;
    let started = false;
    const starting = sidecar.onModuleInit().then(() => (started = true));
    while (asked < 3) await new Promise((resolve) => setImmediate(resolve));
    expect(started).toBe(false);
    outbound = 204;
    await starting;
  });

  it('describes itself, and not when it cannot be understood', async () => {
    metadata = JSON.stringify({
      id: 'chat-api',
      runtimeVersion: '1.18.2',
      components: [{ name: 'state' }, { name: 'pubsub' }],
      subscriptions: [{ topic: 'reminders' }, { topic: 'reminders' }],
    });
    const described = { version: '1.18.2', components: ['pubsub', 'state'], topics: ['reminders'] };
    expect(await sidecar.describe()).toEqual(described);
    metadata = '{"id":';
    expect(await sidecar.describe()).toBeUndefined();
    server.close();
    server.closeAllConnections();
    expect(await sidecar.describe()).toBeUndefined();
  });

  it('stops at once with a clear message when the sidecar wants another token', async () => {
    token = 'another';
    const starting = sidecar.onModuleInit();
    await expect(starting).rejects.toThrow(TokenRefusedError);
    await expect(starting).rejects.toThrow(
      `The Dapr sidecar at ${sidecar.url} refuses this app's DAPR_API_TOKEN. Give app and sidecar the same one ` +
        '(npm start does; for dapr run see docs/quickstart.md), and make sure that DAPR_HTTP_PORT is the port of its own sidecar.',
    );
  });
});
