import { MemoryState } from '@errand/dapr/testing';
import type { AccessTokens } from '../access-tokens.js';
import type { AuthenticatedRequest } from '../authenticated-user.js';
import { Authenticator } from '../authenticator.js';
import { apiTokensKey, type TokenScope } from './api-token.records.js';
import { ApiTokens } from './api-tokens.js';

const ANN = 'ann-1';

describe('API tokens', () => {
  let state: MemoryState;
  let tokens: ApiTokens;
  const people = { authenticate: jest.fn() };

  beforeEach(() => {
    jest.resetAllMocks();
    state = new MemoryState();
    tokens = new ApiTokens(state.asStore);
  });

  const ask = async (token: string, method = 'GET', url: string | undefined = '/api/tasks') => {
    const request = { headers: { authorization: `Bearer ${token}` }, method, routeOptions: { url } };
    await new Authenticator(people as unknown as AccessTokens, tokens).authenticate(request as AuthenticatedRequest);
    return (request as AuthenticatedRequest).user;
  };
  const create = async (...scopes: TokenScope[]) => (await tokens.create(ANN, 'a script', scopes)).token;

  it('stand for their person, and say which it is', async () => {
    const { token, made } = await tokens.create(ANN, 'a script', ['read']);
    expect(token).toMatch(/^errand\.ann-1\.[\w-]{43}$/);
    expect(await ask(token)).toMatchObject({ id: ANN, sessionId: '', apiTokenId: made.id });
    expect(people.authenticate).not.toHaveBeenCalled();
  });

  it('are kept as a hash', async () => {
    const secret = (await create('read')).split('.')[2] ?? '';
    expect(state.values.get(apiTokensKey(ANN))?.text).not.toContain(secret);
  });

  it('are listed with their last use, which is noted now and then', async () => {
    const token = await create('read');
    expect((await tokens.list(ANN))[0]).not.toHaveProperty('lastUsedAt');
    await ask(token);
    const writes = state.transactions.length;
    await ask(token);
    expect(state.transactions).toHaveLength(writes);
    expect((await tokens.list(ANN))[0]?.lastUsedAt).toMatch(/Z$/);
  });

  it('work on though their use could not be noted', async () => {
    const token = await create('read');
    state.troubles = [{ when: 'api-tokens/', what: 'refuse' }];
    expect(await ask(token)).toMatchObject({ id: ANN });
  });

  it('end at once, and only those of the person', async () => {
    const [token, other] = [await create('read'), await create('read')];
    const [{ id = '' } = {}] = await tokens.list(ANN);
    await tokens.revoke('bob', id);
    await ask(token);
    await tokens.revoke(ANN, id);
    await tokens.revoke(ANN, id);
    await expect(ask(token)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(ask(other)).resolves.toBeDefined();
  });

  it.each([
    'errand.',
    'errand.ann-1.',
    `errand.ann-1.${'x'.repeat(43)}`,
    `errand.bob.${'x'.repeat(43)}`,
    'errand.a||b.c',
  ])('are no others: %s', async (token) => {
    await create('read');
    await expect(ask(token)).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('leave access tokens to themselves', async () => {
    await ask('eyJ.x.y');
    expect(people.authenticate).toHaveBeenCalledTimes(1);
  });

  it.each<[TokenScope[], string, string, boolean]>([
    [['read'], 'GET', '/api/tasks/:id', true],
    [['read'], 'GET', '/api/me', true],
    [['read'], 'POST', '/api/tasks', false],
    [['write'], 'POST', '/api/chat', true],
    [['write'], 'GET', '/api/tasks', false],
    [['read', 'write'], 'PATCH', '/api/me', false],
    [['read', 'write'], 'GET', '/api/me/tokens', false],
    [['read', 'write'], 'DELETE', '/api/me/sessions/:id', false],
    [['read', 'write'], 'POST', '/api/me/password', false],
    [['read', 'write'], 'GET', '/api/calendar-feed', false],
    [['read', 'write'], 'GET', '/api/operations/services', false],
    [['read', 'write'], 'GET', '/api/approvals', true],
    [['read', 'write'], 'POST', '/api/approvals/:id/approve', false],
    [['read', 'write'], 'POST', '/api/approvals/:id/refuse', false],
    [['read', 'write-with-approval'], 'GET', '/api/tasks', true],
    [['read', 'write-with-approval'], 'POST', '/api/tasks', false],
    [['write-with-approval'], 'POST', '/api/chat', false],
    [['write-with-approval'], 'POST', '/api/mcp', true],
    [['read'], 'POST', '/api/mcp', true],
  ])('with %j: %s %s is allowed: %s', async (scopes, method, url, allowed) => {
    const answer = ask(await create(...scopes), method, url);
    if (allowed) await expect(answer).resolves.toBeDefined();
    else await expect(answer).rejects.toMatchObject({ kind: 'forbidden', name: 'TokenScopeError' });
  });

  it('are at most twenty, and one that is made twice at once is not lost', async () => {
    state.beforeTransaction = async () => void (await create('read'));
    await create('read');
    expect(await tokens.list(ANN)).toHaveLength(2);
    for (let i = 0; i < 18; i++) await create('read');
    await expect(create('read')).rejects.toMatchObject({ kind: 'conflict' });
  });
});
