import { JwtService } from '@nestjs/jwt';
import type { Secrets } from '@errand/dapr';
import { AccessTokens } from './access-tokens.js';
import type { AuthenticatedRequest } from './authenticated-user.js';
import { ChatApiConfig } from '../config/chat-api.config.js';

const KEY = 'the key of the secret store';
const jwt = new JwtService({});
const aRequest = (authorization?: string) => ({ headers: { authorization } }) as unknown as AuthenticatedRequest;

describe('AccessTokens', () => {
  let tokens: AccessTokens;

  beforeAll(async () => {
    tokens = new AccessTokens({ get: async () => KEY } as unknown as Secrets, new ChatApiConfig());
    await tokens.onModuleInit();
  });

  it('knows the user of a token that it made', async () => {
    const { accessToken, expiresIn } = tokens.issue('a-user', 'a-session');
    const request = aRequest(`Bearer ${accessToken}`);
    await tokens.authenticate(request);
    expect(request.user).toMatchObject({ id: 'a-user', sessionId: 'a-session' });
    expect(request.user?.expiresAt).toBeCloseTo(Date.now() / 1000 + expiresIn, -1);
  });

  it('refuses a token that it knew once it has expired', async () => {
    const { accessToken, expiresIn } = tokens.issue('a-user', 'a-session');
    await tokens.authenticate(aRequest(`Bearer ${accessToken}`));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + expiresIn * 1_000);
    await expect(tokens.authenticate(aRequest(`Bearer ${accessToken}`))).rejects.toThrow('is expired or not valid');
    later.mockRestore();
  });

  it.each([undefined, '', 'Bearer', 'Basic YTpi', 'Bearer two words'])('asks for a token: %j', async (header) => {
    await expect(tokens.authenticate(aRequest(header))).rejects.toThrow('There is no access token.');
  });

  const claims = { sub: 'a-user', sid: 'a-session', iss: 'errand', exp: Math.floor(Date.now() / 1000) + 60 };
  it.each([
    ['garbage', 'no.such.token'],
    ['expired', jwt.sign({ ...claims, exp: 1 }, { secret: KEY })],
    ['of another key', jwt.sign(claims, { secret: 'another key' })],
    ['of another algorithm', jwt.sign(claims, { secret: KEY, algorithm: 'HS384' })],
    ['of another issuer', jwt.sign({ ...claims, iss: 'someone' }, { secret: KEY })],
    ['of nobody', jwt.sign({ ...claims, sub: undefined }, { secret: KEY })],
    ['without an end', jwt.sign({ sub: 'a-user', sid: 'a-session', iss: 'errand' }, { secret: KEY })],
  ])('refuses a token that is %s', async (_what, token) => {
    const request = aRequest(`Bearer ${token}`);
    const refusal = { kind: 'unauthenticated', detail: expect.stringMatching(/^The access token is expired or not/) };
    await expect(tokens.authenticate(request)).rejects.toMatchObject(refusal);
    expect(request.user).toBeUndefined();
  });
});
