import { Injectable } from '@nestjs/common';
import type { UserAuthenticator } from '@errand/dapr';
import { AccessTokens } from './access-tokens.js';
import { ApiTokens, isApiToken } from './api-tokens/api-tokens.js';
import { checkAccess } from './api-tokens/token-access.js';
import type { AuthenticatedRequest } from './authenticated-user.js';
import { InvalidTokenError } from './auth.errors.js';

/** An event stream that a token opened ends then, so that it does not outlive the token for long. */
const STREAM_SECONDS = 15 * 60;

/** Who a request is from: a person with an access token, or a program with an API token of theirs. */
@Injectable()
export class Authenticator implements UserAuthenticator {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly apiTokens: ApiTokens,
  ) {}

  /** @throws InvalidTokenError, TokenScopeError, StateError */
  async authenticate(request: AuthenticatedRequest): Promise<void> {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!isApiToken(token)) return this.accessTokens.authenticate(request);
    const known = await this.apiTokens.find(token);
    if (!known) throw new InvalidTokenError('The API token is not valid, or was ended.');
    const { userId, found } = known;
    checkAccess(request.method, request.routeOptions.url, found.scopes);
    const expiresAt = Math.floor(Date.now() / 1_000) + STREAM_SECONDS;
    const { id: apiTokenId, name, scopes } = found;
    request.user = { id: userId, sessionId: '', expiresAt, apiTokenId, apiToken: { name, scopes } };
  }
}
