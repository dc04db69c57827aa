import { ownKey } from './own-key.js';

describe('ownKey', () => {
  it('gives each change that has no key one of its own', () => {
    const keys = ['POST', 'PATCH', 'PUT', 'DELETE'].map(
      (method) => ownKey(method, '/api/tasks', {})['idempotency-key'],
    );
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    ['a key is there', 'POST', '/api/tasks', { 'idempotency-key': 'k' }],
    ['nothing changes', 'GET', '/api/tasks', {}],
    ['a session begins', 'POST', '/api/auth/login', {}],
  ])('gives none when %s', (_when, method, path, given) => {
    expect(ownKey(method, path, given)).toEqual({});
  });
});
