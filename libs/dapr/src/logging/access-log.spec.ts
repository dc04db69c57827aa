import 'reflect-metadata';
import { fastify, type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { contextHook } from '../context/context.hook.js';
import { currentContext } from '../context/request-context.js';
import { accessLog } from './access-log.js';

type Line = { level: string; fields: object; msg: string; correlationId: string | undefined };

describe('the log of requests', () => {
  let server: FastifyInstance;
  afterEach(() => server.close());

  /** The lines that requests leave. */
  const linesOf = async (...paths: string[]): Promise<Line[]> => {
    const lines: Line[] = [];
    const at = (level: string) => (fields: object, msg: string) =>
      void lines.push({ level, fields, msg, correlationId: currentContext()?.correlationId });
    server = fastify();
    server.addHook('onRequest', contextHook(false));
    server.addHook('onRequest', accessLog({ info: at('info'), error: at('error') }));
    server.get('/api/*', async ({ url }, reply) => {
      reply.header('set-cookie', 'refresh=hunter2').status(url.includes('broken') ? 503 : 200);
    });
    server.get('/cut', async (_request, reply) => void reply.hijack().raw.destroy());
    server.get('/health/*', async () => 'ok');
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;
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

  it('does not tell an address that is a secret', async () => {
    const lines = await linesOf('/feeds/hunter2.ics?as=todo');
    expect(lines).toMatchObject([{ msg: 'GET /feeds/… 404', fields: { req: { url: '/feeds/…' } } }]);
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
