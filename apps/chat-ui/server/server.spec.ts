import { createService } from '@errand/dapr';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { FakeSidecar } from './testing/fake-sidecar.js';

const HTML = 'text/html';
const sidecar = new FakeSidecar();
let folder: string;
let app: NestFastifyApplication;
let port: number;
const front = () => supertest(`http://127.0.0.1:${port}`);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<p>page</p>');
  writeFileSync(path.join(folder, 'assets/a-1.js'), 'code');
  writeFileSync(path.join(folder, 'assets/a-1.js.gz'), gzipSync('code'));
  Object.assign(process.env, {
    APP_ID: 'chat-ui',
    APP_PORT: '3002',
    APP_API_TOKEN: 'app-token',
    DAPR_API_TOKEN: 'sidecar-token',
    DAPR_HTTP_PORT: String(await sidecar.start()),
    PAGE_DIR: folder,
  });
  // The module reads the environment when it is loaded.
  const [{ AppModule }, { frontDoor }] = [await import('./app.module.js'), await import('./front-door.js')];
  app = await createService(AppModule, frontDoor);
  await app.listen(0, '127.0.0.1');
  port = (app.getHttpServer().address() as AddressInfo).port;
});

beforeEach(() => {
  sidecar.received.length = 0;
  sidecar.answer = (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': 'req-1' }).end('{"ok":true}');
});

afterAll(async () => {
  await app.close();
  await sidecar.stop();
  rmSync(folder, { recursive: true });
});

/** A request line exactly as given: clients of the higher sort tidy paths up. */
function raw(url: string, method = 'GET', headers = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += String(chunk)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    request.on('error', reject).end();
  });
}

describe('a calendar feed', () => {
  it('is asked of the API with its token in a header, not in the address', async () => {
    sidecar.answer = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/calendar', 'x-request-id': 'r', etag: '"1"' }).end('BEGIN');
    const answer = await front().get('/feeds/a-token.ics?as=todo').set('If-None-Match', '"0"').expect(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/calendar', etag: '"1"' });
    expect(sidecar.received).toMatchObject([
      { method: 'GET', url: '/api/feed?as=todo', headers: { 'x-feed-token': 'a-token', 'if-none-match': '"0"' } },
    ]);
  });

  it('is what the API says also for a browser, and can be read only', async () => {
    sidecar.answer = (_request, response) => response.writeHead(404, { 'x-request-id': 'r' }).end();
    await front().get('/feeds/unknown').set('Accept', HTML).expect(404);
    await front().head('/feeds/unknown.ics').expect(404);
    expect(sidecar.received.map(({ method, url }) => [method, url])).toEqual([
      ['GET', '/api/feed'],
      ['HEAD', '/api/feed'],
    ]);
    await front().post('/feeds/a-token.ics').expect(404);
    await front().get('/feeds/a/b.ics').expect(404);
    expect(sidecar.received).toHaveLength(2);
  });
});

describe('the page', () => {
  it('is served with no-cache, an ETag and a strict policy', async () => {
    const answer = await front().get('/').set('Accept', HTML).expect(200, '<p>page</p>');
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none';script-src 'self';style-src 'self'/);
    expect(answer.headers['x-powered-by']).toBeUndefined();
    await front().get('/').set('If-None-Match', String(answer.headers['etag'])).expect(304);
  });

  it('gives hashed files for ever, compressed', async () => {
    const answer = await front().get('/assets/a-1.js').set('Accept-Encoding', 'gzip').expect(200, 'code');
    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    await front().get('/assets/a-1.js').set('Accept-Encoding', 'identity').expect(200, 'code');
  });

  it('opens for every path of the application, and for no service’s', async () => {
    await front().get('/today').set('Accept', HTML).expect(200, '<p>page</p>');
    await front().get('/assets/old.js').set('Accept', HTML).expect(404);
    await front()
      .get('/job/x')
      .set('Accept', HTML)
      .expect(404)
      .expect('Content-Type', /problem\+json/);
    await front().post('/').expect(404);
  });

  it('reads no body of what a sidecar alone may send', async () => {
    for (const path of ['/events/tasks', '/job/x', '/internal/x']) {
      const answer = await front().post(path).set('Content-Type', 'application/json').send('{ not JSON');
      expect([answer.status, answer.headers['content-type']]).toEqual([404, expect.stringMatching(/problem\+json/)]);
    }
  });

  it('answers probes itself', async () => {
    await front().get('/health/live').expect(200, { live: true });
    await front()
      .get('/health/ready')
      .expect(200, { ready: true, parts: { sidecar: 'ok' } });
  });
});

describe('the way to the API', () => {
  it('goes to chat-api through the sidecar, with path, query, body and key', async () => {
    const answer = await front()
      .post('/api/tasks?dry=1')
      .set({ 'Idempotency-Key': 'k1', 'X-Request-Id': 'req-1', Authorization: 'Bearer t' })
      .send({ title: 'Buy milk' })
      .expect(200, { ok: true });
    expect(answer.headers['x-request-id']).toBe('req-1');
    expect(sidecar.received).toMatchObject([
      {
        method: 'POST',
        url: '/api/tasks?dry=1',
        body: '{"title":"Buy milk"}',
        headers: {
          'dapr-app-id': 'chat-api',
          'dapr-api-token': 'sidecar-token',
          'x-request-id': 'req-1',
          'idempotency-key': 'k1',
          authorization: 'Bearer t',
          'x-forwarded-for': expect.stringContaining('127.0.0.1'),
        },
      },
    ]);
  });

  it('tells the browser how long the answer is, which the sidecar had dropped', async () => {
    sidecar.answer = (_request, response) =>
      response.writeHead(201, { 'x-request-id': 'req-1', 'x-body-length': 11 }).end('{"ok":true}');
    const answer = await front().post('/api/tasks').send({}).expect(201, '{"ok":true}');
    expect(answer.headers).toMatchObject({ 'content-length': '11' });
    expect(answer.headers).not.toHaveProperty('x-body-length');
    await front().head('/api/tasks').expect(201);
  });

  it('makes a correlation id where there is none', async () => {
    await front().get('/api/me').expect(200);
    expect(sidecar.received[0]?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does not let the browser speak for a sidecar or a proxy', async () => {
    const forged = { 'dapr-app-id': 'audit-svc', 'dapr-caller-app-id': 'recurring-svc', 'X-Forwarded-For': '10.0.0.1' };
    await front().get('/api/me').set(forged).set({ traceparent: '00-1-1-01', Forwarded: 'for=10.0.0.1' }).expect(200);
    expect(sidecar.received[0]?.headers).toMatchObject({ 'dapr-app-id': 'chat-api' });
    expect(JSON.stringify(sidecar.received[0]?.headers)).not.toMatch(/audit-svc|recurring-svc|10\.0\.0\.1|00-1-1-01/);
  });

  it.each([
    '/api/../job/x',
    '/api/%2e%2e/job/x',
    '/api/..%2fjob/x',
    '/api/..%5cjob/x',
    '/api//job/x',
    '//api/tasks',
    '/api/..\\job',
    '/api/%252e%252e/job',
    '/today/../api/tasks',
  ])('refuses %s', async (url) => {
    const { status, body } = await raw(url, 'GET', { accept: HTML });
    expect({ status, title: (JSON.parse(body) as { title: string }).title }).toEqual({
      status: 400,
      title: 'The request cannot be read',
    });
    expect(sidecar.received).toEqual([]);
  });

  it.each([
    ['GET', '/api'],
    ['POST', '/job/x'],
    ['POST', '/events/tasks'],
    ['POST', '/internal/users'],
    ['GET', '/API/tasks'],
    ['POST', '/v1.0/invoke/chat-api/method/job/x'],
  ])('forwards no %s %s', async (method, url) => {
    expect((await raw(url, method)).status).toBe(404);
    expect(sidecar.received).toEqual([]);
  });

  it('answers a path that cannot be decoded with 400', async () => {
    expect((await raw('/api/%zz')).status).toBe(400);
  });

  it('passes the API’s own refusals on as they are', async () => {
    sidecar.answer = (_request, response) =>
      response.writeHead(422, { 'content-type': 'application/problem+json', 'x-request-id': 'req-1' }).end('{"a":1}');
    await front()
      .post('/api/tasks')
      .send({})
      .expect(422)
      .expect('Content-Type', /problem\+json/);
  });
});

describe('MCP', () => {
  it('is forwarded, but for the stream and the session that chat-api does not have', async () => {
    await front().post('/api/mcp').send({}).expect(200);
    await front().get('/api/mcp').set('accept', 'text/event-stream').expect(405).expect('allow', 'POST');
    await front().delete('/api/mcp').expect(405);
    expect(sidecar.received.map(({ method }) => method)).toEqual(['POST']);
  });
});

describe('a body over 1 MB', () => {
  const isTooLarge = { status: 413, detail: 'The body is larger than 1 MB. Send less at once.' };

  it('is refused by its length', async () => {
    const answer = await front()
      .post('/api/chat')
      .send({ message: 'x'.repeat(10 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.body).toMatchObject(isTooLarge);
    expect(sidecar.received).toEqual([]);
  });

  it('is refused without a length', async () => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, path: '/api/chat', method: 'POST' }, resolve);
      request.on('error', reject);
      for (let i = 0; i < 20; i++) request.write(Buffer.alloc(100_000, 'x'));
      request.end();
    });
    let body = '';
    for await (const chunk of answer) body += String(chunk);
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(body)).toMatchObject(isTooLarge);
    expect(sidecar.received).toEqual([]);
  });

  it('is read when it just fits', async () => {
    await front()
      .post('/api/chat')
      .set('Content-Type', 'application/json')
      .send(`"${'x'.repeat(1024 * 1024 - 2)}"`)
      .expect(200);
  });
});

describe('when the sidecar cannot reach chat-api', () => {
  const unavailable = async () => {
    const answer = await front().post('/api/tasks').set('X-Request-Id', 'req-9').send({}).expect(503);
    expect(answer.headers).toMatchObject({ 'retry-after': '2', 'x-request-id': 'req-9' });
    expect(answer.body).toMatchObject({ status: 503, title: 'Not available right now', correlationId: 'req-9' });
    expect(answer.text).not.toMatch(/dapr|sidecar|ERR_/i);
  };

  it('answers its ERR_DIRECT_INVOKE with our 503', async () => {
    sidecar.answer = (_request, response) =>
      response
        .writeHead(500, { 'content-type': 'application/json' })
        .end('{"errorCode":"ERR_DIRECT_INVOKE","message":"fail to invoke, id: chat-api"}');
    await unavailable();
    expect(sidecar.received).toHaveLength(1);
  });

  it('answers its refusal of our token with our 503', async () => {
    sidecar.answer = (_request, response) => response.writeHead(401).end('invalid api token');
    await unavailable();
  });

  it('answers the empty 200 that daprd gives for an app that died with our 503', async () => {
    sidecar.answer = (_request, response) => response.writeHead(200, { 'content-length': 0 }).end();
    await unavailable();
  });

  it.each(['', '{"id":'])('answers an answer that ends after %j with our 503', async (begun) => {
    sidecar.answer = (_request, response) =>
      response.writeHead(201, { 'x-request-id': 'req-9', 'x-body-length': 11 }).end(begun);
    await unavailable();
  });

  it('answers a broken connection with our 503, and tries once', async () => {
    sidecar.answer = (request) => request.socket.destroy();
    await unavailable();
    expect(sidecar.received).toHaveLength(1);
  });
});

describe('an event stream', () => {
  it('comes event by event, and ends at the API when the browser goes', async () => {
    let push: (text: string) => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      sidecar.answer = (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'x-request-id': 'req-1' });
        response.flushHeaders();
        push = (text) => void response.write(text);
        response.on('close', resolve);
      };
    });
    const browser = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}/api/live`, { signal: browser.signal });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    push('id: 1\n\n');
    expect((await reader.read()).value).toBe('id: 1\n\n');
    push('id: 2\n\n');
    expect((await reader.read()).value).toBe('id: 2\n\n');
    browser.abort();
    await ended;
  });

  it('breaks off visibly when the API breaks off', async () => {
    sidecar.answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'x-request-id': 'req-1' });
      response.write('id: 1\n\n', () => response.destroy());
    };
    const answer = await fetch(`http://127.0.0.1:${port}/api/live`);
    await expect(answer.text()).rejects.toThrow();
  });
});
