import { Injectable } from '@nestjs/common';
import { Invoker } from '@errand/dapr';

const NOTIFICATION_SVC = 'notification-svc';

/** Asks notification-svc, which sends the notifications, what it needs of a browser. */
@Injectable()
export class PushSender {
  constructor(private readonly invoker: Invoker) {}

  /** What a subscription is bound to. @throws InvocationError, SidecarUnreachableError */
  async publicKey(): Promise<string> {
    return (await this.invoker.invoke<{ publicKey: string }>(NOTIFICATION_SVC, { path: 'internal/push/key' }))
      .publicKey;
  }

  /** @throws InvocationError with notification-svc's own problem document for an address it does not send to; SidecarUnreachableError */
  async check(endpoint: string): Promise<void> {
    await this.invoker.invoke(NOTIFICATION_SVC, { method: 'post', path: 'internal/push/address', body: { endpoint } });
  }
}
