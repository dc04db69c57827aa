import type { TestStack } from '@errand/testing';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an access token says. */
export interface Claims {
  sub: string;
  sid: string;
  iss: string;
  exp: number;
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A JWT (RFC 7519) as chat-api makes them, with any claims and any key. @param key empty for a token that nobody signed */
export function forgeToken(claims: Partial<Claims>, key: string): string {
  const unsigned = `${encode({ alg: key === '' ? 'none' : 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${unsigned}.${key && createHmac('sha256', key).update(unsigned).digest('base64url')}`;
}

/** The key that a stack signs its tokens with. */
export function signingKeyOf(stack: TestStack): string {
  const secrets = JSON.parse(readFileSync(join(stack.dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
  return secrets['auth-signing-key'] ?? '';
}
