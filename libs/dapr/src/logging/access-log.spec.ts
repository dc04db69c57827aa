import 'reflect-metadata';
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contextMiddleware } from '../context/context.middleware.js';
import { currentContext } from '../context/request-context.js';
import { accessLog } from './access-log.js';

type Line = { level: string; fields: object; msg: string; correlationId: string | undefined };

describe('the log of requests', () => {
  let server: Server;
  afterEach(() => server.close());

  /** The lines that requests leave. */
  const linesOf = async (...paths: string[]): Promise<Line[]> => {
    const lines: Line[] = [];
    const at = (level: string) => (fields: object, msg: string) =>
      void lines.push({ level, fields, msg, correlationId: currentContext()?.correlationId });
    const app = express();
    app.use(contextMiddleware(false), accessLog({ info: at('info'), error: at('error') }));
    app.use('/api', (request, response) => {
      response.setHeader('set-cookie', 'refresh=hunter2');
      response.status(request.url.includes('broken') ? 503 : 200).end();
    });
    app.use('/cut', (_request, response) => void response.destroy());
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { authorization: 'Bearer hunter2', cookie: 'a=hunter2', 'x-request-id': 'req-1' };
    for (const path of paths)
      await fetch(`http://127.0.0.1:${port}${path}`, { headers }).then(
        (answer) => answer.text(),
        () => 'cut off',
      );
    return lines;
  };

  it('has method, path, status and correlation id, and neither query nor headers', async () => {
    const lines = await linesOf('/api/tasks?q=my+secret');
    const fields = { req: { method: 'GET', url: '/api/tasks' }, res: { statusCode: 200 } };
    expect(lines).toMatchObject([{ level: 'info', msg: 'GET /api/tasks 200', fields, correlationId: 'req-1' }]);
    expect(JSON.stringify(lines)).not.toMatch(/hunter2|secret/);
  });

  it('is an error from status 500 on', async () => {
    expect(await linesOf('/api/broken')).toMatchObject([{ level: 'error', msg: 'GET /api/broken 503' }]);
  });

  it('has a request whose connection broke', async () => {
    expect(await linesOf('/cut')).toMatchObject([{ msg: 'GET /cut 200' }]);
  });

  it('leaves probes out', async () => {
    expect(await linesOf('/health/live', '/health/ready')).toEqual([]);
  });
});
