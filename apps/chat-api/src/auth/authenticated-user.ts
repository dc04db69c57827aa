import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import type { Actor } from '@errand/events';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../account/accounts.service.js';
import type { TokenScope } from './api-tokens/api-token.records.js';
import { idempotencyOf } from '../idempotency/idempotency-of.js';

/** Who the access token says the user is. */
export interface AuthenticatedUser {
  id: string;
  sessionId: string;
  /** When the token ends, in seconds since 1970. */
  expiresAt: number;
  /** The API token that was shown in place of an access token. */
  apiTokenId?: string;
  /** What the person calls that token, and what it may do. */
  apiToken?: { name: string; scopes: readonly TokenScope[] };
}

export type AuthenticatedRequest = FastifyRequest & { user?: AuthenticatedUser };

/** The user of a request on a route marked `@ForUser()`. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): AuthenticatedUser => {
  return userOf(context.switchToHttp().getRequest());
});

/** The user with the idempotency key of the request, for a route that changes something. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  return callerOf(context.switchToHttp().getRequest());
});

/** The same of a request that is at hand. @throws DomainError when nobody is logged in, InvalidInputError for a key that is none */
export function callerOf(request: AuthenticatedRequest): Caller {
  const { id: userId, apiTokenId } = userOf(request);
  const actor: Actor = apiTokenId ? { kind: 'api-token', id: apiTokenId } : { kind: 'user', id: userId };
  return { userId, actor, idempotency: idempotencyOf(request) };
}

/** The user of a request that was let in. @throws DomainError when there is none */
export function userOf({ user }: AuthenticatedRequest): AuthenticatedUser {
  if (!user) throw new DomainError('unauthenticated', 'Log in first.');
  return user;
}
