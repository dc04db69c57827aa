import { Injectable, Logger } from '@nestjs/common';
import { BindingError, InvocationError, Invoker, Mailer, mailPage, put, StateStore } from '@errand/dapr';
import { ACTOR, SOURCE } from '../../actor.js';
import { Agendas } from '../../agenda/agendas.js';
import { NotificationConfig } from '../../config/notification-config.js';
import { LATEST_MS } from '../../reminders/firing.js';
import { noteFailure } from '../tries/tries.js';
import type { Failure } from '../tries/tries.records.js';
import { mailJobName, type MailJob } from './mail-job.js';
import { MAILED, MAILED_SECONDS, mailedKey } from './mailed.records.js';
import { reminderLetter } from './texts/reminder-letter.js';

const CHAT_API = 'chat-api';

/** Whom chat-api says it goes to. */
interface Recipient {
  email: string;
  locale: string;
  timeZone: string;
}

/** What became of an attempt, for the log, and why it failed. */
interface Attempt {
  words: string;
  failure?: Failure;
}

const SENT: Attempt = { words: 'mailed' };

/** Mails a reminder and tells of it. At least once: what dies between mail and note mails again, under the same reference. */
@Injectable()
export class MailReminder {
  private readonly logger = new Logger(MailReminder.name);

  constructor(
    private readonly agendas: Agendas,
    private readonly store: StateStore,
    private readonly invoker: Invoker,
    private readonly mailer: Mailer,
    private readonly config: NotificationConfig,
  ) {}

  /** @throws BindingError, InvocationError, StateError, SidecarUnreachableError: the scheduler then calls again */
  async mail(job: MailJob): Promise<void> {
    const { userId, facts } = job;
    const way = { userId, reminderId: facts.reminderId, channel: 'email' as const };
    const attempt = await this.attempt(job).catch(async (error: unknown) => {
      await noteFailure(this.store, way, 'later');
      throw error;
    });
    this.logger.log(`reminder ${facts.reminderId} of task ${facts.taskId} ${attempt.words}`);
    if (attempt.failure) await noteFailure(this.store, way, attempt.failure);
    if (attempt === SENT) await this.note(userId, job);
  }

  private async attempt({ userId, facts }: MailJob): Promise<Attempt> {
    if (Date.now() - Date.parse(facts.firedAt) > LATEST_MS)
      return { words: 'not mailed: it could not be sent for a day', failure: 'gave-up' };
    if (await this.store.get(MAILED, mailedKey(userId, facts.reminderId))) return { words: 'was mailed before' };
    const recipient = await this.recipientOf(userId);
    if (!recipient)
      return { words: 'not mailed: its user does not want it, or has not confirmed the address', failure: 'unwanted' };
    const { subject, ...letter } = reminderLetter(facts, recipient, this.config.PUBLIC_URL);
    const reference = mailJobName(facts);
    try {
      await this.mailer.send({ to: recipient.email, subject, html: mailPage({ ...letter, reference }) });
      return SENT;
    } catch (error) {
      if (!(error instanceof BindingError) || error.retryable === 'retry') throw error;
      return { words: `not mailed: refused for good, ${error.message}`, failure: 'refused' };
    }
  }

  private async recipientOf(userId: string): Promise<Recipient | undefined> {
    try {
      return await this.invoker.invoke<Recipient>(CHAT_API, { path: `internal/users/${userId}/recipient` });
    } catch (error) {
      if (error instanceof InvocationError && error.status === 404) return undefined;
      throw error;
    }
  }

  private async note(userId: string, { facts }: MailJob): Promise<void> {
    const deliveredAt = new Date().toISOString();
    await this.agendas.change(userId, (_agenda, change) => {
      change.write(put(MAILED, mailedKey(userId, facts.reminderId), { at: deliveredAt }, MAILED_SECONDS));
      const data = { ...facts, actor: ACTOR, channel: 'email' as const, deliveredAt };
      change.emit({ type: 'errand.reminder.delivered.v1', source: SOURCE, data });
    });
  }
}
