import { plainPath, UnsafePathError } from './plain-path.js';

const refusal = (url: string): unknown => {
  try {
    return plainPath(url);
  } catch (error) {
    return error instanceof UnsafePathError ? error.detail : error;
  }
};

describe('plainPath', () => {
  it.each(['/', '/api/tasks', '/api/tasks/0190e7a4-6c2d', '/api/audit/export', '/a-b_c~d.e', '/api/x%20y', '/api/ä'])(
    'keeps or names %s',
    (url) => {
      if (url.includes('ä')) expect(refusal(url)).toMatch(/percent-encoded/);
      else expect(plainPath(url)).toBe(url);
    },
  );

  it('leaves the query alone', () => {
    expect(plainPath('/api/tasks?q=..%2f..//%2e\\&tag=a')).toBe('/api/tasks');
  });

  it.each([
    ['/api/../job/x', /\. or \.\. segment/],
    ['/api/./tasks', /\. or \.\. segment/],
    ['/api/..', /\. or \.\. segment/],
    ['/api/..;/job/x', /\. or \.\. segment/],
    ['/api/..;a=b/job/x', /\. or \.\. segment/],
    ['/api/%2e%2e/job/x', /encoded dot/],
    ['/api/%2E%2E/job/x', /encoded dot/],
    ['/api/.%2e/job/x', /encoded dot/],
    ['/api/..%2fjob/x', /encoded dot/],
    ['/api/..%2Fjob/x', /encoded dot/],
    ['/api/x%2fy', /encoded dot/],
    ['/api/..%5cjob', /encoded dot/],
    ['/api/%252e%252e/job/x', /encoded dot/],
    ['/api/tasks%00', /encoded dot/],
    ['/api/..\\job\\x', /backslash/],
    ['/api\\..\\job', /backslash/],
    ['//api/tasks', /empty segment/],
    ['/api//tasks', /empty segment/],
    ['//evil.example/api/tasks', /empty segment/],
    ['http://evil.example/api/tasks', /does not begin with/],
    ['*', /does not begin with/],
    ['', /percent-encoded/],
    ['/api/ta sks', /percent-encoded/],
    ['/api/tasks\r\nx: y', /percent-encoded/],
    ['/api/tasks?q=\u00e4', /percent-encoded/],
    ['/api/tasks#x', /normal form/],
  ])('refuses %s', (url, why) => {
    expect(refusal(url)).toMatch(why);
  });

  it('says what is wrong and what to ask for instead', () => {
    expect(refusal('/api//tasks')).toBe(
      'The path holds an empty segment (//). Ask for a plain path, such as /api/tasks.',
    );
  });
});
