import { Controller, Get, Module, Param, Sse } from '@nestjs/common';
import { of } from 'rxjs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createService } from '../host/run-service.js';
import { ServiceConfig } from '../config/service-config.js';
import { DaprModule } from '../host/dapr.module.js';
import { Metrics } from './metrics.js';
import { FromDapr, Open } from '../guard/route-kind.js';

@Controller('api/things')
@Open()
class ThingsController {
  @Sse('live') live() {
    return of({ data: 1 });
  }
  @Get(':id') thing(@Param('id') id: string): { id: string } {
    return { id };
  }
  @Get('inside/:id') @FromDapr() inside(): string {
    return 'secret';
  }
}

@Module({ imports: [DaprModule.forService(ServiceConfig)], controllers: [ThingsController] })
class TestModule {}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe('GET /metrics', () => {
  const environment = { ...process.env };
  let sidecar: Server;
  let taken: Server;

  const listen = async (): Promise<Server> => {
    const server = createServer((_request, response) => void response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  const close = (server: Server): Promise<unknown> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };

  beforeEach(async () => {
    [sidecar, taken] = [await listen(), await listen()];
    Object.assign(process.env, {
      APP_ID: 'chat-api',
      APP_PORT: '3001',
      APP_API_TOKEN: 'x',
      DAPR_HTTP_PORT: String(portOf(sidecar)),
      METRICS_PORT: String(portOf(taken)),
      LOG_LEVEL: 'silent',
    });
  });

  afterEach(async () => {
    process.env = { ...environment };
    for (const server of [sidecar, taken]) if (server.listening) await close(server);
  });

  const start = async () => {
    const app = await createService(TestModule);
    await app.listen(0, '127.0.0.1');
    return { app, url: `http://127.0.0.1:${portOf(app.getHttpServer() as Server)}` };
  };

  it('is answered on its own port, and not on the app’s', async () => {
    const port = portOf(taken);
    await close(taken);
    const { app, url } = await start();
    const of = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
    const answer = await of('/metrics');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(await answer.text()).toContain('process_cpu_seconds_total{app_id="chat-api"}');
    expect([(await of('/')).status, (await of('/metrics', 'POST')).status]).toEqual([404, 405]);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    await app.close();
    await expect(of('/metrics')).rejects.toThrow();
  });

  it('has each request by the pattern of its route, whoever is refused, and no event stream', async () => {
    const port = portOf(taken);
    await close(taken);
    const { app, url } = await start();
    for (const path of ['/api/things/1', '/api/things/2', '/api/things/inside/3', '/nowhere/4'])
      await fetch(`${url}${path}`).then((answer) => answer.text());
    await fetch(`${url}/api/things/live`).then((answer) => answer.body?.cancel());
    const text = await fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text());
    const counts = text.split('\n').filter((line) => line.startsWith('errand_http_request_duration_seconds_count'));
    expect(counts.map((line) => line.replace(/^[^{]*|,app_id="chat-api"/g, ''))).toEqual([
      '{method="GET",route="/api/things/:id",status="2xx"} 2',
      '{method="GET",route="/api/things/inside/:id",status="4xx"} 1',
      '{method="GET",route="none",status="4xx"} 1',
    ]);
    await app.close();
  });

  it('is an error when a metric cannot be told, and no more than that', async () => {
    const port = portOf(taken);
    await close(taken);
    const { app } = await start();
    app.get(Metrics).gauge({ name: 'broken', help: 'Broken.' }, () => {
      throw new RangeError('broken');
    });
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(500);
    await app.close();
  });

  it('keeps a service from starting whose port is taken, and says what to do', async () => {
    const port = portOf(taken);
    await expect(start()).rejects.toThrow(
      `METRICS_PORT=${port}: cannot listen on 127.0.0.1:${port} (Error: listen EADDRINUSE: address already in use ` +
        `127.0.0.1:${port}). Set another port, or none to show no metrics.`,
    );
  });

  it('is not there without a port', async () => {
    delete process.env['METRICS_PORT'];
    const { app, url } = await start();
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    await app.close();
  });
});
