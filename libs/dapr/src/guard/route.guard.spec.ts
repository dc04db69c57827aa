import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ServiceConfig } from '../config/service-config.js';
import { DomainError } from '../problem/domain.error.js';
import { isCalledBy, RouteGuard, type UserAuthenticator } from './route.guard.js';
import { ForUser, FromDapr, Internal, Open } from './route-kind.js';

@FromDapr()
class Routes {
  @Open() open(): void {}
  @FromDapr() dapr(): void {}
  @Internal('recurring-svc', 'audit-svc') internal(): void {}
  @Internal() closed(): void {}
  @ForUser() user(): void {}
  inherited(): void {}
}

class Unmarked {
  route(): void {}
}

const config = Object.assign(new ServiceConfig(), { APP_API_TOKEN: 'app-token' });
const TOKEN = { 'dapr-api-token': 'app-token' };
const CALLER = 'dapr-caller-app-id';
const refusal = new DomainError('forbidden', 'This route is not for this caller.');

describe('RouteGuard', () => {
  const ask = (route: keyof Routes, headers: FastifyRequest['headers'], users?: UserAuthenticator): Promise<boolean> =>
    askOf(Routes, Routes.prototype[route], headers, users);

  const askOf = async (
    type: object,
    handler: object,
    headers: FastifyRequest['headers'],
    users?: UserAuthenticator,
  ) => {
    const request = { headers };
    const context = {
      getHandler: () => handler,
      getClass: () => type,
      switchToHttp: () => ({ getRequest: () => request }),
    };
    return new RouteGuard(new Reflector(), config, users).canActivate(context as unknown as ExecutionContext);
  };

  describe('@Open()', () => {
    it('is for anyone', async () => {
      await expect(ask('open', {})).resolves.toBe(true);
    });
  });

  describe('@FromDapr()', () => {
    it("is for the app's own sidecar", async () => {
      await expect(ask('dapr', TOKEN)).resolves.toBe(true);
    });

    it.each([
      ['no token', {}],
      ['an empty token', { 'dapr-api-token': '' }],
      ['another token', { 'dapr-api-token': 'app-token2' }],
      ['the token twice', { 'dapr-api-token': 'app-token, app-token' }],
      ['an invocation of another app', { ...TOKEN, [CALLER]: 'chat-ui' }],
      ['an invocation of an allowed app', { ...TOKEN, [CALLER]: 'recurring-svc' }],
      ['an empty caller', { ...TOKEN, [CALLER]: '' }],
    ])('refuses %s', async (_, headers) => {
      await expect(ask('dapr', headers)).rejects.toEqual(refusal);
    });

    it('holds for a whole controller', async () => {
      await expect(ask('inherited', TOKEN)).resolves.toBe(true);
      await expect(ask('inherited', {})).rejects.toEqual(refusal);
    });
  });

  describe('@Internal()', () => {
    it.each(['recurring-svc', 'audit-svc'])('is for the app it names: %s', async (caller) => {
      await expect(ask('internal', { ...TOKEN, [CALLER]: caller })).resolves.toBe(true);
    });

    it.each([
      ['no caller', TOKEN],
      ['an empty caller', { ...TOKEN, [CALLER]: '' }],
      ['another app', { ...TOKEN, [CALLER]: 'chat-ui' }],
      ['a name that begins like it', { ...TOKEN, [CALLER]: 'recurring-svc-2' }],
      ['a forged name before the true one', { ...TOKEN, [CALLER]: 'recurring-svc, chat-ui' }],
      ['a forged name behind the true one', { ...TOKEN, [CALLER]: 'chat-ui,recurring-svc' }],
      ['no token', { [CALLER]: 'recurring-svc' }],
      ['another token', { 'dapr-api-token': 'x', [CALLER]: 'recurring-svc' }],
    ])('refuses %s', async (_, headers) => {
      await expect(ask('internal', headers)).rejects.toEqual(refusal);
    });

    it('that names nobody is for nobody', async () => {
      await expect(ask('closed', { ...TOKEN, [CALLER]: '' })).rejects.toEqual(refusal);
      await expect(ask('closed', TOKEN)).rejects.toEqual(refusal);
    });
  });

  describe('@ForUser()', () => {
    it('is for whom the authenticator lets in', async () => {
      const authenticate = jest.fn(async () => undefined);
      await expect(ask('user', { authorization: 'Bearer x' }, { authenticate })).resolves.toBe(true);
      expect(authenticate).toHaveBeenCalledWith({ headers: { authorization: 'Bearer x' } });
    });

    it('refuses as the authenticator does', async () => {
      const error = new DomainError('unauthenticated', 'Please log in.');
      await expect(ask('user', {}, { authenticate: () => Promise.reject(error) })).rejects.toBe(error);
    });

    it('is for nobody in a service that knows no users', async () => {
      await expect(ask('user', TOKEN)).resolves.toBe(false);
    });
  });

  it('refuses a route without a kind', async () => {
    await expect(askOf(Unmarked, Unmarked.prototype.route, TOKEN)).rejects.toEqual(refusal);
  });
});

describe('isCalledBy', () => {
  const request = (header?: string | string[]) => ({ headers: { [CALLER]: header } }) as unknown as FastifyRequest;

  it.each([
    ['chat-ui', true],
    ['chat-ui, chat-ui', true],
    [['chat-ui', 'chat-ui'], true],
    ['chat-ui, audit-svc', false],
    [['audit-svc', 'chat-ui'], false],
    ['', false],
    [undefined, false],
  ])('%j: %s', (header, expected) => {
    expect(isCalledBy(request(header), ['chat-ui'])).toBe(expected);
  });
});
