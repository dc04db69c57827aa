import { Injectable } from '@nestjs/common';
import { InvalidInputError, remove, StateStore } from '@errand/dapr';
import { Accounts, type Caller } from '../account/accounts.service.js';
import { credentialsKey, normaliseEmail } from '../auth/auth.records.js';
import { Passwords } from '../auth/passwords.js';
import { earlierAnswer } from '../idempotency/idempotency.js';
import { DeletionJobs } from './deletion-jobs.js';

/** What a person proves with that they mean it. */
export interface Confirmation {
  password: string;
  email: string;
}

/**
 * Deletes an account. One change ends it: the address is free, nobody can log in, nothing comes into it any more, and the other services
 * are told. What it held is swept away after that, by jobs that were asked for before: whatever dies in between, the sweep is done.
 */
@Injectable()
export class DeleteAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly store: StateStore,
    private readonly jobs: DeletionJobs,
  ) {}

  /**
   * Repeated under its idempotency key it has the account swept again.
   *
   * @throws WrongPasswordError, InvalidInputError for another address, AccountDeletedError, KeyReusedError
   * @throws JobError, OutcomeUnknownError, StateError, SidecarUnreachableError
   */
  async delete(caller: Caller, { password, email }: Confirmation): Promise<void> {
    const { userId, idempotency } = caller;
    const isRepeated = await earlierAnswer(this.store, userId, idempotency);
    const address = isRepeated ? undefined : await this.proven(userId, { password, email });
    await this.jobs.ask(userId);
    if (address !== undefined) await this.end(caller, address);
    this.jobs.begin(userId);
  }

  /** The address, of whoever knows it and the password. */
  private async proven(userId: string, { password, email }: Confirmation): Promise<string> {
    const { account } = await this.accounts.read(userId);
    const address = account.profile?.email ?? '';
    if (normaliseEmail(email) !== address) throw otherAddress();
    await this.passwords.proven(userId, password);
    return address;
  }

  private async end(caller: Caller, address: string): Promise<void> {
    await this.accounts.change(caller, (workspace) => {
      workspace.endAccount();
      workspace.write(remove(credentialsKey(address)));
      return {};
    });
  }
}

function otherAddress(): InvalidInputError {
  const remedy = 'Type the address that you log in with.';
  return new InvalidInputError([{ pointer: '/email', message: 'is not the address of this account', remedy }]);
}
