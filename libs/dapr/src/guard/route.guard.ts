import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { ServiceConfig } from '../config/service-config.js';
import { DomainError } from '../problem/domain.error.js';
import { ROUTE_KIND, type RouteKind } from './route-kind.js';

/** Proves who the user of a request is, for routes marked `@ForUser()`. */
export interface UserAuthenticator {
  /** Puts the user on the request. @throws DomainError of kind `unauthenticated` */
  authenticate(request: FastifyRequest): Promise<void>;
}

export const USER_AUTHENTICATOR = Symbol('UserAuthenticator');

/**
 * The one guard of every route. The app token tells that a call came through a sidecar, but a sidecar adds it to other apps'
 * invocations too; those carry `dapr-caller-app-id`. A forged value of it stands beside the true one in no certain order (measured on
 * 1.18.2), so every value must be an allowed caller.
 *
 * @see https://docs.dapr.io/operations/security/app-api-token/
 */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: ServiceConfig,
    @Optional() @Inject(USER_AUTHENTICATOR) private readonly users?: UserAuthenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const route = this.reflector.getAllAndOverride<RouteKind | undefined>(ROUTE_KIND, targets);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    switch (route?.kind) {
      case 'open':
        return true;
      case 'dapr':
        return this.hasAppToken(request) && request.headers['dapr-caller-app-id'] === undefined ? true : refuse();
      case 'internal':
        return this.hasAppToken(request) && isCalledBy(request, route.callers) ? true : refuse();
      case 'user':
        await this.users?.authenticate(request);
        return this.users !== undefined;
      default:
        return refuse();
    }
  }

  private hasAppToken(request: FastifyRequest): boolean {
    const given = request.headers['dapr-api-token'];
    return typeof given === 'string' && timingSafeEqual(digest(given), digest(this.config.APP_API_TOKEN));
  }
}

/** Whether the request came by service invocation and names none but these apps as its caller. */
export function isCalledBy(request: FastifyRequest, allowed: readonly string[]): boolean {
  const header = request.headers['dapr-caller-app-id'];
  const callers = String(header ?? '').split(',');
  return callers.every((caller) => allowed.includes(caller.trim()));
}

function refuse(): never {
  throw new DomainError('forbidden', 'This route is not for this caller.');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
