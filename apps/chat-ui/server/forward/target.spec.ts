import { UnsafePathError } from './plain-path.js';
import { NotForwardedError, targetOf } from './target.js';

describe('targetOf', () => {
  it('keeps path and query as they came', () => {
    expect(targetOf('GET', '/api/tasks?tag=home&q=a%2Fb')).toBe('/api/tasks?tag=home&q=a%2Fb');
  });

  it.each([
    '/',
    '/job/x',
    '/events/reminders',
    '/internal/users',
    '/apix/tasks',
    '/API/tasks',
    '/api',
    '/v1.0/state/x',
  ])('does not forward %s', (url) => expect(() => targetOf('GET', url)).toThrow(NotForwardedError));

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'get'])('does not forward %s', (method) => {
    expect(() => targetOf(method, '/api/tasks')).toThrow(NotForwardedError);
  });

  it('refuses a way out of /api/', () => {
    expect(() => targetOf('POST', '/api/../job/x')).toThrow(UnsafePathError);
  });
});
