import { createHmac } from 'node:crypto';
import { anAuthKey } from './testing/test-auth.js';

describe('AuthKey', () => {
  it('hashes the same text the same way, on every replica', async () => {
    const [one, other] = [await anAuthKey(), await anAuthKey()];
    expect(one.hash('request', 'text')).toBe(other.hash('request', 'text'));
    expect(one.hash('request', 'text')).toMatch(/^[\w-]{43}$/);
  });

  it('hashes otherwise for another text, purpose or key, and never as a token is signed', async () => {
    const [key, another] = [await anAuthKey('a'), await anAuthKey('b')];
    const hashes = [
      key.hash('request', 'text'),
      key.hash('request', 'other'),
      key.hash('refresh token', 'text'),
      another.hash('request', 'text'),
      createHmac('sha256', 'a').update('text').digest('base64url'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
