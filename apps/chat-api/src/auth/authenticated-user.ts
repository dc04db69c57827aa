import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError, InvalidInputError } from '@errand/dapr';
import type { Actor } from '@errand/events';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import type { Caller } from '../account/accounts.service.js';

/** Who the access token says the user is. */
export interface AuthenticatedUser {
  id: string;
  sessionId: string;
  /** When the token ends, in seconds since 1970. */
  expiresAt: number;
}

export type AuthenticatedRequest = Request & { user?: AuthenticatedUser };

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The user of a request on a route marked `@ForUser()`. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): AuthenticatedUser => {
  return userOf(context.switchToHttp().getRequest());
});

/** The user with the idempotency key of the request, for a route that changes something. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const { id: userId } = userOf(request);
  const actor: Actor = { kind: 'user', id: userId };
  return { userId, actor, idempotency: idempotencyOf(request) };
});

function userOf({ user }: AuthenticatedRequest): AuthenticatedUser {
  if (!user) throw new DomainError('unauthenticated', 'Log in first.');
  return user;
}

/** The `Idempotency-Key` header with a hash of what it is given for. @throws InvalidInputError for a key that is no key */
export function idempotencyOf(request: Request): Caller['idempotency'] {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) {
    const remedy = 'Give a random text of 1 to 200 visible ASCII characters, such as a UUID.';
    throw new InvalidInputError([{ pointer: 'Idempotency-Key', message: 'is not a usable key', remedy }]);
  }
  const asked = JSON.stringify([
    request.method,
    request.originalUrl,
    request.body ?? null,
    request.headers['if-match'],
  ]);
  return { key, requestHash: createHash('sha256').update(asked).digest('base64url') };
}
