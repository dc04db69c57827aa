import { Injectable } from '@nestjs/common';
import { Invoker } from '@errand/dapr';
import type { NotificationDto, NotificationPageDto } from './notifications.dto.js';

const NOTIFICATION_SVC = 'notification-svc';

/** Asks notification-svc, by service invocation, about one user. */
@Injectable()
export class Notifications {
  constructor(private readonly invoker: Invoker) {}

  /** @throws InvocationError with notification-svc's own problem document, SidecarUnreachableError */
  list(userId: string, since: string | undefined): Promise<NotificationPageDto> {
    const query = since === undefined ? '' : `?${new URLSearchParams({ since }).toString()}`;
    return this.invoker.invoke(NOTIFICATION_SVC, { path: `internal/users/${userId}/notifications${query}` });
  }

  /** Marks one as read; a second time changes nothing, so it needs no idempotency key. */
  read(userId: string, id: string): Promise<NotificationDto> {
    const path = `internal/users/${userId}/notifications/${encodeURIComponent(id)}/read`;
    return this.invoker.invoke(NOTIFICATION_SVC, { method: 'post', path, body: {} });
  }
}
