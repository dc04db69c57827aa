import 'reflect-metadata';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { Options } from 'pino-http';
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
