import { readFileSync } from 'node:fs';
import { isMutation } from './describe-mutations.js';
import { describedApi, OPEN_API_FILE } from './described-api.js';
import { parametersIn, routesOf } from './operations.js';

describe('the OpenAPI document', () => {
  it('is the one that the page was generated from; if not: npx nx run chat-api:openapi && npx nx run chat-ui:api-types', async () => {
    expect(await describedApi()).toEqual(JSON.parse(readFileSync(OPEN_API_FILE, 'utf8')));
  });

  it('shows nothing but the public API', async () => {
    for (const path of Object.keys((await describedApi()).paths)) expect(path).toMatch(/^\/api\//);
  });

  it('says of every route how it fails', async () => {
    for (const { path, method, operation } of routesOf(await describedApi())) {
      const problems = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      expect([method, path, problems.map(([status]) => status)]).toEqual([
        method,
        path,
        expect.arrayContaining(['500', '503', ...(operation.security ? ['401'] : [])]),
      ]);
      for (const [status, answer] of problems) {
        const isReadiness = path === '/api/health/ready' && status === '503';
        const mediaType = isReadiness ? 'application/json' : 'application/problem+json';
        expect([path, status, Object.keys(answer && 'content' in answer ? (answer.content ?? {}) : {})]).toEqual([
          path,
          status,
          [mediaType],
        ]);
      }
    }
  });

  it('has the headers of a mutation on mutations, and on nothing else', async () => {
    for (const route of routesOf(await describedApi())) {
      const names = parametersIn(route.operation, 'header').map(({ name }) => name);
      const own = names.filter((name) => name !== 'If-Match' && name !== 'last-event-id');
      expect([route.path, own]).toEqual([route.path, isMutation(route) ? ['Idempotency-Key', 'X-Request-Id'] : []]);
    }
  });

  it.each([
    ['/api/tasks', 'post', '201', ['ETag', 'Location'], '422'],
    ['/api/tasks/{id}', 'get', '200', ['ETag'], '404'],
    ['/api/tasks/{id}', 'patch', '200', ['ETag'], '412'],
    ['/api/tasks/{id}/complete', 'post', '200', ['ETag'], '412'],
    ['/api/health/ready', 'get', '503', ['Retry-After'], '500'],
    ['/api/auth/login', 'post', '429', ['Retry-After'], '401'],
  ] as const)('%s %s: %s has %j, and there is %s', async (path, method, status, headers, other) => {
    const responses = (await describedApi()).paths[path]?.[method]?.responses ?? {};
    const answer = responses[status];
    expect(Object.keys((answer && 'headers' in answer && answer.headers) || {})).toEqual(headers);
    expect(responses).toHaveProperty(other);
  });
});
