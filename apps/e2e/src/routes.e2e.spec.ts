import { TestStack } from '@errand/testing';
import { request as httpRequest } from 'node:http';
import request from 'supertest';
import { User } from './support/user.js';

/** Sends a path as it is: HTTP libraries would tidy it up first. */
function rawGet(url: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = httpRequest({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.once('error', reject).end();
  });
}

describe('who may call what', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.shared();
  });

  const api = (): string => `http://127.0.0.1:${stack.process('chat-api').port}`;
  const appToken = (): string => stack.tokensOf('chat-api').APP_API_TOKEN;

  /** A call of chat-api by another app, through that app's own sidecar. */
  const throughSidecarOf = (app: string, method: 'get' | 'post', path: string): request.Test =>
    request(`http://127.0.0.1:${stack.process(`${app}-dapr`).port}`)
      [method](path)
      .set('dapr-app-id', 'chat-api')
      .set('dapr-api-token', stack.tokensOf(app).DAPR_API_TOKEN);

  it('takes events only from its own sidecar', async () => {
    await request(api()).post('/events/task-updates').send({}).expect(403);
    await request(api()).post('/events/task-updates').set('dapr-api-token', 'wrong').send({}).expect(403);
    await throughSidecarOf('audit-svc', 'post', '/events/task-updates').send({}).expect(403);
    await request(api()).post('/events/ignored').set('dapr-api-token', appToken()).send({}).expect(200);
  });

  it('takes internal calls only from the apps that are allowed to make them', async () => {
    const path = '/internal/users/u/tasks/t/withdraw-next';
    await request(api()).post(path).set('dapr-api-token', appToken()).send({}).expect(403);
    await throughSidecarOf('audit-svc', 'post', path).send({}).expect(403);
    for (let i = 0; i < 10; i++) {
      await throughSidecarOf('audit-svc', 'post', path).set('dapr-caller-app-id', 'recurring-svc').send({}).expect(403);
    }
    await throughSidecarOf('recurring-svc', 'post', path).send({}).expect(404);
  });

  it('lets nothing but /api/ through the page, by whatever spelling', async () => {
    for (const path of [
      '/internal/users/u/audit',
      '/events/task-updates',
      '/job/x',
      '/api/../internal/users/u/audit',
      '/api/%2e%2e/internal/users/u/audit',
      '/api/%2E%2E/internal/users/u/audit',
      '/api/..%2finternal/users/u/audit',
      '/api//internal',
      '//api/tasks',
      '/api\\..\\internal',
    ]) {
      const status = await rawGet(stack.url, path, { accept: 'application/json' });
      expect([path, [400, 404].includes(status)]).toEqual([path, true]);
    }
  });

  it('tells how it does to chat-api alone, also at the page itself', async () => {
    const tries: Record<string, string>[] = [
      {},
      { 'dapr-caller-app-id': 'chat-api' },
      { 'dapr-api-token': appToken() },
    ];
    for (const headers of tries) expect(await rawGet(stack.url, '/internal/status', headers)).toBe(403);
    await throughSidecarOf('audit-svc', 'get', '/internal/status').expect(403);
  });

  it('does not pass headers on that belong to Dapr', async () => {
    const user = await User.signUp(stack.url);
    await user.get('/api/me').set('dapr-app-id', 'audit-svc').set('dapr-caller-app-id', 'recurring-svc').expect(200);
  });

  it('answers 413 to a large body at the page itself', async () => {
    const user = await User.signUp(stack.url);
    const { body } = await user.post('/api/tasks', { title: 'x', notes: 'y'.repeat(2_000_000) }).expect(413);
    expect(body).toMatchObject({ status: 413, detail: expect.any(String), correlationId: expect.any(String) });
  });
});
