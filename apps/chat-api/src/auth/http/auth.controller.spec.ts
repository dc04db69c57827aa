import { type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { inputPipe, ProblemFilter, StateError, type Secrets } from '@errand/dapr';
import { httpApp } from '@errand/dapr/testing';
import request from 'supertest';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import { AccessTokens } from '../access-tokens.js';
import { AuthKey } from '../auth-key.js';
import { AddressTakenError, SessionEndedError, WrongCredentialsError } from '../auth.errors.js';
import { Auth } from '../auth.service.js';
import { anAuthKey } from '../testing/test-auth.js';
import { AttemptCounter } from './attempt-counter.js';
import { AuthController } from './auth.controller.js';
import { RefreshCookie } from './refresh-cookie.js';

const PASSWORD = 'correct horse battery';
const PROFILE = { email: 'ann@example.org', timeZone: 'UTC', locale: 'en', dayStart: '09:00', createdAt: '' };
const loggedIn = { session: { sessionId: 's', userId: 'u', refreshToken: 's.secret' }, profile: PROFILE };

const auth = { signUp: jest.fn(), logIn: jest.fn(), refresh: jest.fn(), logOut: jest.fn() };
let app: INestApplication;

beforeEach(async () => {
  jest.resetAllMocks();
  const secrets = { get: async () => 'a key' } as unknown as Secrets;
  const limits = { LOGIN_ATTEMPTS_PER_MINUTE: 3, LOGIN_FAILURES_PER_CLIENT_PER_MINUTE: 8 };
  const config = Object.assign(new ChatApiConfig(), limits);
  const module = await Test.createTestingModule({
    controllers: [AuthController],
    providers: [
      RefreshCookie,
      AttemptCounter,
      { provide: Auth, useValue: auth },
      { provide: ChatApiConfig, useValue: config },
      { provide: AuthKey, useValue: await anAuthKey() },
      { provide: AccessTokens, useValue: new AccessTokens(secrets, config) },
    ],
  }).compile();
  await module.get(AccessTokens).onModuleInit();
  app = await httpApp(module, (one) => one.useGlobalPipes(inputPipe()).useGlobalFilters(new ProblemFilter()));
});
afterEach(() => app.close());

const post = (path: string, body: object = {}, client = '192.0.2.1'): request.Test =>
  request(app.getHttpServer() as never)
    .post(`/api/auth/${path}`)
    .set({ 'dapr-caller-app-id': 'chat-ui', 'x-forwarded-for': client })
    .send(body);
const logIn = (email: string, client?: string): request.Test => post('login', { email, password: PASSWORD }, client);
const cookies = ({ headers }: request.Response): string => String(headers['set-cookie'] ?? '');

describe('the key of a request', () => {
  it.each(['signup', 'login', 'refresh', 'logout'])(
    'goes with %s, and the password into no guessable hash',
    async (path) => {
      for (const handler of [auth.signUp, auth.logIn, auth.refresh]) handler.mockResolvedValue(loggedIn);
      const body = path === 'signup' || path === 'login' ? { email: 'ann@example.org', password: PASSWORD } : {};
      expect((await post(path, body).set('Idempotency-Key', 'a-key')).status).toBeLessThan(300);
      const [used] = Object.values(auth).filter((handler) => handler.mock.calls.length > 0);
      const text = JSON.stringify(['POST', `/api/auth/${path}`, body, undefined]);
      const requestHash = (await anAuthKey()).hash('request', text);
      expect(used?.mock.calls[0].at(-1)).toEqual({ key: 'a-key', requestHash });
    },
  );

  it.each(['signup', 'login', 'refresh', 'logout'])('has to be one: %s', async (path) => {
    const response = await post(path, { email: 'ann@example.org', password: PASSWORD }).set('Idempotency-Key', 'a b');
    expect(response.body.errors).toEqual([expect.objectContaining({ pointer: 'Idempotency-Key' })]);
    expect(response.status).toBe(422);
  });
});

describe('logging out', () => {
  it('takes the cookie away', async () => {
    const response = await post('logout').set('Cookie', 'errand_refresh=s.secret').expect(204);
    expect(auth.logOut).toHaveBeenCalledWith('s.secret', undefined);
    expect(cookies(response)).toMatch(/errand_refresh=;.*Expires=Thu, 01 Jan 1970/);
  });

  it('leaves the cookie when the session could not be ended: the request can be repeated', async () => {
    auth.logOut.mockRejectedValue(new StateError('away', 'ERR', 500, 'retry'));
    const response = await post('logout').set('Cookie', 'errand_refresh=s.secret').expect(503);
    expect(cookies(response)).toBe('');
  });
});

describe('refreshing', () => {
  it('sets the next cookie, and none when the session has ended', async () => {
    auth.refresh.mockResolvedValueOnce(loggedIn).mockRejectedValueOnce(new SessionEndedError());
    expect(cookies(await post('refresh').expect(200))).toMatch(/errand_refresh=s\.secret;.*HttpOnly/);
    expect(cookies(await post('refresh').expect(401))).toBe('');
  });
});

describe('attempts', () => {
  const statuses = async (attempts: request.Test[]): Promise<number[]> => {
    const all = [];
    for (const attempt of attempts) all.push((await attempt).status);
    return all;
  };
  beforeEach(() => auth.logIn.mockRejectedValue(new WrongCredentialsError()));

  it('on one address are bounded for a client, in any spelling of it', async () => {
    const spellings = ['ann@example.org', 'ANN@example.org', 'ann@Example.org', 'ann@example.org'];
    expect(await statuses(spellings.map((email) => logIn(email)))).toEqual([401, 401, 401, 429]);
    const { body, headers } = await logIn('ann@example.org');
    expect(body.detail).toMatch(/^Too many attempts\. Try again in \d+ s\.$/);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(auth.logIn).toHaveBeenCalledTimes(3);
  });

  it('of others do not keep the owner of the address out', async () => {
    await statuses(Array.from({ length: 20 }, () => logIn('ann@example.org', '198.51.100.9')));
    auth.logIn.mockResolvedValue(loggedIn);
    await logIn('ann@example.org').expect(200);
  });

  it('of many clients together are bounded as well', async () => {
    const clients = Array.from({ length: 11 }, (_, i) => `198.51.100.${i}`);
    const all = await statuses(clients.flatMap((client) => [1, 2, 3].map(() => logIn('ann@example.org', client))));
    expect(all.filter((status) => status === 401)).toHaveLength(30);
    expect(all.slice(30)).toEqual([429, 429, 429]);
  });

  it('of one client on many addresses are bounded when they fail, signing up included', async () => {
    auth.signUp.mockRejectedValue(new AddressTakenError());
    const emails = Array.from({ length: 5 }, (_, i) => `a${i}@example.org`);
    expect(await statuses(emails.map((email) => logIn(email)))).toEqual([401, 401, 401, 401, 401]);
    const signUps = emails.map((email) => post('signup', { email, password: PASSWORD }));
    expect(await statuses(signUps)).toEqual([409, 409, 409, 429, 429]);
    await logIn('a0@example.org', '198.51.100.9').expect(401);
  });

  it('that succeed, or fail for another reason, do not count for the client', async () => {
    auth.signUp.mockResolvedValue(loggedIn);
    const emails = Array.from({ length: 20 }, (_, i) => `a${i}@example.org`);
    const signUps = emails.map((email) => post('signup', { email, password: PASSWORD }));
    expect(new Set(await statuses(signUps))).toEqual(new Set([201]));
    auth.logIn.mockRejectedValue(new StateError('away', 'ERR', 500, 'retry'));
    expect(new Set(await statuses(emails.map((email) => logIn(email))))).toEqual(new Set([503]));
  });

  it('that are refused for their form are none', async () => {
    const attempts = Array.from({ length: 10 }, () => post('login', { email: 'ann@example.org', password: 'short' }));
    expect(new Set(await statuses(attempts))).toEqual(new Set([422]));
    await logIn('ann@example.org').expect(401);
  });

  it('without an address are none: nobody shares a bound', async () => {
    for (const body of [{}, { email: 5 }, { email: null, password: PASSWORD }]) {
      expect(new Set(await statuses([1, 2, 3, 4, 5].map(() => post('login', body))))).toEqual(new Set([422]));
    }
    expect(auth.logIn).not.toHaveBeenCalled();
  });
});
