import { Controller, Get, Module } from '@nestjs/common';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceConfig } from '../config/service-config.js';
import { Open } from '../guard/route-kind.js';
import { DaprModule } from './dapr.module.js';
import { runService } from './run-service.js';

@Controller('api')
class TestController {
  @Get('hello') @Open() hello(): string {
    return 'hello';
  }
}

@Module({ imports: [DaprModule.forService(ServiceConfig)], controllers: [TestController] })
class TestModule {}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('runService', () => {
  const environment = { ...process.env };
  let server: Server;
  /** Of the sidecar's health, and of what it asks a token for. */
  let status: number;
  let metadata: number;
  let asked: number;
  let exit: jest.SpyInstance;
  let stderr: string[];

  const listen = async (one: Server): Promise<number> => {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    return (one.address() as AddressInfo).port;
  };

  beforeEach(async () => {
    [status, metadata, asked, stderr] = [204, 200, 0, []];
    server = createServer((request, response) => {
      asked++;
      response.statusCode = request.url === '/v1.0/metadata' ? metadata : status;
      response.end('{}');
    });
    const [sidecarPort, free] = [await listen(server), createServer()];
    const appPort = await listen(free);
    await new Promise((resolve) => free.close(resolve));
    Object.assign(process.env, {
      APP_ID: 'chat-api',
      APP_PORT: String(appPort),
      APP_API_TOKEN: 'x',
      DAPR_HTTP_PORT: String(sidecarPort),
      LOG_LEVEL: 'silent',
    });
    exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => stderr.push(String(text)) > 0);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    process.env = { ...environment };
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** As the operating system does. */
  const signal = (): boolean => process.emit('SIGTERM', 'SIGTERM');

  it('serves, and ends orderly with a signal', async () => {
    await runService(TestModule);
    const url = `http://127.0.0.1:${process.env['APP_PORT']}/api/hello`;
    const answer = await fetch(url);
    expect(await answer.text()).toBe('hello');
    // daprd lets go of an idle connection after 90 s: it has to be the first.
    expect(answer.headers.get('keep-alive')).toBe('timeout=120');
    signal();
    while (exit.mock.calls.length === 0) await turn();
    expect(exit).toHaveBeenCalledWith(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends at once with a signal while it waits for its sidecar', async () => {
    status = 500;
    const running = runService(TestModule);
    while (asked < 2) await turn();
    expect(exit).not.toHaveBeenCalled();
    signal();
    expect(exit).toHaveBeenCalledWith(0);
    // Here the process lives on: let its start come to an end.
    [status, metadata] = [204, 401];
    await running;
  });

  it('says in one JSON line why it cannot start', async () => {
    delete process.env['APP_ID'];
    await runService(TestModule);
    expect(exit).toHaveBeenCalledWith(1);
    expect(stderr).toHaveLength(1);
    expect(JSON.parse(String(stderr[0]))).toMatchObject({
      time: expect.stringMatching(/Z$/),
      level: 'fatal',
      msg: expect.stringMatching(/^bad configuration: APP_ID is missing/),
    });
  });

  it('does not start with a token that its sidecar refuses', async () => {
    metadata = 401;
    await runService(TestModule);
    expect(exit).toHaveBeenCalledWith(1);
    expect(stderr.join()).toContain("refuses this app's DAPR_API_TOKEN");
  });
});
