import { Injectable, Logger } from '@nestjs/common';
import { BindingError, Mailer, mailPage, StateStore } from '@errand/dapr';
import { AccountDeletedError } from '../account/account-deleted.error.js';
import { Accounts } from '../account/accounts.service.js';
import type { Profile } from '../account/account.js';
import { CREDENTIALS, credentialsKey } from '../auth/auth.records.js';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { LINK_SECONDS, type MailJob } from './mail-job.js';
import { MailedLinks } from './mailed-links.js';
import { mailTexts } from './texts/mail-texts.js';

/** Where a link leads; the token is behind the #, which browsers send to nobody. */
const PATHS = { reset: '/reset-password', confirm: '/confirm-email' } as const;

/** Sends the mail that a job asks for. Called again after a failure, it mails the same link. */
@Injectable()
export class SendMail {
  private readonly logger = new Logger(SendMail.name);

  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
    private readonly links: MailedLinks,
    private readonly mailer: Mailer,
    private readonly config: ChatApiConfig,
  ) {}

  /** @throws BindingError, StateError, SidecarUnreachableError: the scheduler then calls again */
  async send(name: string, job: MailJob): Promise<void> {
    const { kind } = job;
    if (Date.now() - Date.parse(job.askedAt) > LINK_SECONDS[kind] * 1_000) {
      this.logger.error(`${name} (${kind}) given up: its mail could not be sent in time`);
      return;
    }
    const person = await this.whoFor(job);
    if (!person) {
      this.logger.log(`${name} (${kind}) is for nobody`);
      return;
    }
    await this.hand(name, kind, person);
  }

  private async hand(name: string, kind: MailJob['kind'], { userId, profile }: Person): Promise<void> {
    const token = await this.links.make(name, { kind, userId, email: profile.email });
    const { subject, ...letter } = mailTexts(profile.locale)[kind](`${this.config.PUBLIC_URL}${PATHS[kind]}#${token}`);
    try {
      await this.mailer.send({ to: profile.email, subject, html: mailPage({ ...letter, reference: name }) });
      this.logger.log(`${name} (${kind}) sent`);
    } catch (error) {
      if (!(error instanceof BindingError) || error.retryable === 'retry') throw error;
      this.logger.error(`${name} (${kind}) refused for good: ${error.message}`);
    }
  }

  private async whoFor(job: MailJob): Promise<Person | undefined> {
    const userId = job.kind === 'confirm' ? job.userId : await this.ownerOf(job.email);
    if (userId === undefined) return undefined;
    const profile = await this.profileOf(userId);
    return profile && { userId, profile };
  }

  private async profileOf(userId: string): Promise<Profile | undefined> {
    try {
      return (await this.accounts.read(userId)).account.profile;
    } catch (error) {
      if (error instanceof AccountDeletedError) return undefined;
      throw error;
    }
  }

  private async ownerOf(email: string): Promise<string | undefined> {
    return (await this.store.get(CREDENTIALS, credentialsKey(email)))?.value.userId;
  }
}

interface Person {
  userId: string;
  profile: Profile;
}
