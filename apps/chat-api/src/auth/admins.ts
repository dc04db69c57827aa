import { Injectable } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import { Accounts } from '../account/accounts.service.js';
import { ChatApiConfig } from '../config/chat-api.config.js';

/** The user is no administrator. */
export class NotAdminError extends DomainError {
  override readonly name = 'NotAdminError';

  constructor() {
    super('forbidden', 'This is for administrators. Who runs Errand names them in its setting ADMIN_EMAILS.');
  }
}

/**
 * Who is an administrator: whose account has an address of ADMIN_EMAILS. Asked at each request and not written into tokens: an address
 * that is taken out of the setting counts from the restart that takes it out, whatever tokens there are.
 *
 * Nobody proves that an address is theirs when they sign up, so nobody can sign up with one of these: the account must have been there
 * before the address was named.
 */
@Injectable()
export class Admins {
  private readonly addresses: ReadonlySet<string>;

  constructor(
    config: ChatApiConfig,
    private readonly accounts: Accounts,
  ) {
    this.addresses = new Set(config.ADMIN_EMAILS);
  }

  /** Whether the address, in its normal form, is an administrator's. */
  isAdminAddress(address: string): boolean {
    return this.addresses.has(address);
  }

  /** @throws StateError, SidecarUnreachableError */
  async includes(userId: string): Promise<boolean> {
    if (this.addresses.size === 0) return false;
    const { account } = await this.accounts.read(userId);
    return account.profile !== undefined && this.isAdminAddress(account.profile.email);
  }

  /** @throws NotAdminError, StateError, SidecarUnreachableError */
  async require(userId: string): Promise<void> {
    if (!(await this.includes(userId))) throw new NotAdminError();
  }
}
