import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { pinoHttp, type Options } from 'pino-http';
import { ServiceConfig } from '../config/service-config.js';
import { withContext } from '../context/request-context.js';
import { loggerOptions } from './logger-options.js';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

/** The options with a stream that keeps the lines. */
function logging(level: ServiceConfig['LOG_LEVEL'] = 'info') {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const config = Object.assign(new ServiceConfig(), { APP_ID: 'chat-api', LOG_LEVEL: level });
  const options = loggerOptions(config).pinoHttp as Options;
  return { options, stream, lines, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('a line of the log', () => {
  it('is one JSON object with time, level, app and message', () => {
    const { options, stream, lines, parsed } = logging();
    pino(options, stream).info('hello');
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(parsed()).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), app: 'chat-api', pid: process.pid, msg: 'hello' },
    ]);
  });

  it('carries correlation id and trace id of the running request', () => {
    const { options, stream, parsed } = logging();
    const logger = pino(options, stream);
    withContext({ correlationId: 'req-1', traceparent: TRACEPARENT }, () => logger.warn('in'));
    withContext({ correlationId: 'req-2' }, () => logger.warn('in'));
    logger.warn('out');
    const [first, second, third] = parsed();
    expect(first).toMatchObject({ correlationId: 'req-1', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' });
    expect(second).toMatchObject({ correlationId: 'req-2' });
    expect(second).not.toHaveProperty('traceId');
    expect(third).not.toHaveProperty('correlationId');
  });

  it('keeps to its level', () => {
    const { options, stream, lines } = logging('warn');
    pino(options, stream).info('hello');
    expect(lines).toEqual([]);
  });

  it.each([
    [{ body: { password: 'hunter2' } }],
    [{ user: { accessToken: 'hunter2' } }],
    [{ session: { token: 'hunter2' } }],
    [{ password: 'hunter2' }],
    [{ accessToken: 'hunter2', token: 'hunter2' }],
    [{ config: { APP_API_TOKEN: 'hunter2', DAPR_API_TOKEN: 'hunter2' } }],
    [{ req: { headers: { authorization: 'hunter2', cookie: 'hunter2', 'dapr-api-token': 'hunter2' } } }],
    [{ res: { headers: { 'set-cookie': 'hunter2' } } }],
  ])('shows no secret: %j', (fields) => {
    const { options, stream, lines } = logging();
    pino({ ...options, serializers: {} }, stream).info(fields, 'x');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('hunter2');
  });
});

describe('the log of requests', () => {
  let server: Server;
  afterEach(() => server.close());

  /** The lines that requests leave. */
  const linesOf = async (...paths: string[]) => {
    const { options, stream, lines, parsed } = logging();
    const log = pinoHttp(options, stream);
    server = createServer((request, response) => {
      log(request, response);
      response.statusCode = request.url?.includes('broken') ? 503 : 200;
      response.setHeader('set-cookie', 'refresh=hunter2');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { authorization: 'Bearer hunter2', cookie: 'a=hunter2' };
    for (const path of paths)
      await fetch(`http://127.0.0.1:${port}${path}`, { headers }).then((answer) => answer.text());
    return { lines, parsed: parsed() };
  };

  it('has method, path and status, and neither query nor headers', async () => {
    const { lines, parsed } = await linesOf('/api/tasks?q=my+secret');
    expect(parsed).toMatchObject([
      { level: 'info', msg: 'GET /api/tasks 200', req: { method: 'GET', url: '/api/tasks' } },
    ]);
    expect(lines.join()).not.toMatch(/hunter2|secret/);
  });

  it('is an error from status 500 on', async () => {
    expect((await linesOf('/api/broken')).parsed).toMatchObject([{ level: 'error', msg: 'GET /api/broken 503' }]);
  });

  it('leaves probes out', async () => {
    expect((await linesOf('/health/live', '/health/ready')).lines).toEqual([]);
  });
});
