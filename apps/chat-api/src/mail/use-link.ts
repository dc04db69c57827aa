import { Injectable } from '@nestjs/common';
import { replace, StateStore } from '@errand/dapr';
import { Accounts } from '../account/accounts.service.js';
import { CREDENTIALS, credentialsKey } from '../auth/auth.records.js';
import { hashPassword } from '../auth/password.js';
import { SessionsOfUser } from '../auth/sessions-of-user.js';
import { earlierAnswer, rememberedAnswer, type IdempotencyKey } from '../idempotency/idempotency.js';
import { LinkOverError, MailedLinks } from './mailed-links.js';

/** Whose idempotency keys they are: nobody is logged in who follows a link. */
const GUEST = 'guest';

/** What the links in mails are good for. */
@Injectable()
export class UseLink {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
    private readonly links: MailedLinks,
    private readonly sessions: SessionsOfUser,
  ) {}

  /**
   * Sets a new password and ends every session, in one transaction with the end of the link.
   *
   * @throws LinkOverError, KeyReusedError, StateError, SidecarUnreachableError
   */
  async resetPassword(token: string, password: string, key?: IdempotencyKey): Promise<void> {
    if (await earlierAnswer(this.store, GUEST, key)) return;
    const link = await this.links.open('reset', token);
    const { userId, email } = link.value;
    const at = credentialsKey(email);
    const found = await this.store.get(CREDENTIALS, at);
    if (found?.value.userId !== userId) throw new LinkOverError();
    const passwordHash = await hashPassword(password);
    const write = replace(CREDENTIALS, at, { ...found.value, passwordHash }, found.etag);
    const done = rememberedAnswer(GUEST, key, {});
    await this.sessions.endOthers(userId, undefined, [this.links.use(token, link), write, ...done]);
  }

  /**
   * Takes in that the person has the address that they gave.
   *
   * @throws LinkOverError, KeyReusedError, StateError, OutcomeUnknownError
   */
  async confirmAddress(token: string, key?: IdempotencyKey): Promise<void> {
    if (await earlierAnswer(this.store, GUEST, key)) return;
    const link = await this.links.open('confirm', token);
    const { userId, email } = link.value;
    await this.accounts.change({ userId, actor: { kind: 'user', id: userId } }, (workspace) => {
      const profile = workspace.currentProfile;
      if (profile?.email !== email) throw new LinkOverError();
      workspace.saveProfile({ ...profile, emailConfirmedAt: workspace.author.now.toISOString() });
      workspace.write(this.links.use(token, link));
      for (const done of rememberedAnswer(GUEST, key, {})) workspace.write(done, true);
    });
  }
}
