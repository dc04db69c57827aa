import { Injectable } from '@nestjs/common';
import { Invoker } from '@errand/dapr';
import { Accounts, type Caller } from '../account/accounts.service.js';
import type { NotificationDto, NotificationPageDto } from './notifications.dto.js';

const NOTIFICATION_SVC = 'notification-svc';

/** Asks notification-svc, by service invocation, about one user. */
@Injectable()
export class Notifications {
  constructor(
    private readonly invoker: Invoker,
    private readonly accounts: Accounts,
  ) {}

  /** @throws InvocationError with notification-svc's own problem document, SidecarUnreachableError */
  list(userId: string, since: string | undefined): Promise<NotificationPageDto> {
    const query = since === undefined ? '' : `?${new URLSearchParams({ since }).toString()}`;
    return this.invoker.invoke(NOTIFICATION_SVC, { path: `internal/users/${userId}/notifications${query}` });
  }

  /**
   * Marks one as read. A second time changes nothing, so the key has only to keep the answer.
   *
   * @throws KeyReusedError, InvocationError with notification-svc's own problem document, SidecarUnreachableError
   */
  read(caller: Caller, id: string): Promise<NotificationDto> {
    const path = `internal/users/${caller.userId}/notifications/${encodeURIComponent(id)}/read`;
    return this.accounts.once(caller, () => this.invoker.invoke(NOTIFICATION_SVC, { method: 'post', path, body: {} }));
  }
}
