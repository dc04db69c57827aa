import { DomainError } from '@errand/dapr';
import type { TokenScope } from './api-token.records.js';

/** What the account itself rests on is for its person: passwords, sessions, tokens, addresses of feeds, and the operator's view. */
const NOT_FOR_TOKENS = /^\/api\/(auth|operations|calendar-feed|me\/.+)(\/|$)/;
/** Tools ask for the scope that each of them needs. */
const TOOLS = '/api/mcp';
/** What waits for a person's yes is not decided by who asked for it. */
const DECISIONS = /^\/api\/approvals\/.+\//;
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** A token must not do this. Not 401: the token itself is fine. */
export class TokenScopeError extends DomainError {
  override readonly name = 'TokenScopeError';

  constructor(detail: string) {
    super('forbidden', detail);
  }
}

/**
 * Lets a token pass to what its scopes allow.
 *
 * @param route as it was declared (`/api/tasks/:id`): a path can be written in many ways
 * @throws TokenScopeError
 */
export function checkAccess(method: string, route: string | undefined, scopes: readonly TokenScope[]): void {
  const isRead = READS.has(method);
  if (route === TOOLS) return;
  if (route !== undefined && DECISIONS.test(route) && !isRead)
    throw new TokenScopeError('Only the person decides on a proposal, logged in with their password.');
  if (route === undefined || NOT_FOR_TOKENS.test(route) || (route === '/api/me' && !isRead))
    throw new TokenScopeError('An API token cannot do this. Log in with your password.');
  const needed: TokenScope = isRead ? 'read' : 'write';
  if (scopes.includes(needed)) return;
  if (needed === 'write' && scopes.includes('write-with-approval'))
    throw new TokenScopeError(
      `What this API token changes waits for your yes, and that goes by tools alone: ${TOOLS}.`,
    );
  throw new TokenScopeError(`This API token has not the scope "${needed}". Make one that has it, in the settings.`);
}
