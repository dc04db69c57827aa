import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError, Internal } from '@errand/dapr';
import { orNotFound } from '../../account/account-deleted.error.js';
import { Accounts } from '../../account/accounts.service.js';

/** Whom a reminder is mailed to, and how they read it. */
export interface Recipient {
  email: string;
  locale: string;
  timeZone: string;
}

/** notification-svc's question before it mails: an address is in no event, and what it was an hour ago does not count. */
@ApiExcludeController()
@Controller('internal/users/:userId/recipient')
@Internal('notification-svc')
export class RecipientController {
  constructor(private readonly accounts: Accounts) {}

  /** @throws DomainError `not-found` unless the user wants reminders by e-mail and has confirmed the address */
  @Get()
  async get(@Param('userId') userId: string): Promise<Recipient> {
    const { profile } = (await orNotFound(this.accounts.read(userId))).account;
    const wanted = profile?.channels?.includes('email') && profile.emailConfirmedAt !== undefined;
    if (!profile || !wanted) throw new DomainError('not-found', 'This user gets no reminders by e-mail.');
    const { email, locale, timeZone } = profile;
    return { email, locale, timeZone };
  }
}
