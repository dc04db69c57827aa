import type { Secrets } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { TestAccounts } from '../../account/testing/test-accounts.js';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import { Admins } from '../admins.js';
import { AuthKey } from '../auth-key.js';
import { Auth } from '../auth.service.js';
import { SessionsOfUser } from '../sessions-of-user.js';
import { Sessions } from '../sessions.js';

/** The signing key's holder as it is after the start of the service. */
export async function anAuthKey(secret = 'the key of the secret store'): Promise<AuthKey> {
  const key = new AuthKey({ get: async () => secret } as unknown as Secrets);
  await key.onModuleInit();
  return key;
}

/** Sessions on a store in memory. */
export async function someSessions(state: MemoryState): Promise<Sessions> {
  return new Sessions(state.asStore, new ChatApiConfig(), await anAuthKey(), new SessionsOfUser(state.asStore));
}

/** One replica's log-in on a store in memory, put together as Nest does it. For unit specs. */
export class TestAuth {
  private constructor(
    readonly replica: TestAccounts,
    readonly sessions: Sessions,
    readonly auth: Auth,
    readonly admins: Admins,
  ) {}

  /** @param settings in place of the defaults */
  static async start(state = new MemoryState(), settings: Partial<ChatApiConfig> = {}): Promise<TestAuth> {
    const replica = await TestAccounts.start(state);
    const sessions = await someSessions(state);
    const admins = new Admins(Object.assign(new ChatApiConfig(), settings), replica.accounts);
    return new TestAuth(replica, sessions, new Auth(replica.accounts, sessions, state.asStore, admins), admins);
  }

  stop(): Promise<void> {
    return this.replica.stop();
  }
}
