import { Injectable } from '@nestjs/common';
import { HttpEndpoints, SidecarUnreachableError, type OutsideAnswer } from '@errand/dapr';
import { createHash } from 'node:crypto';
import { encrypt, getVapidHeaders } from 'web-push';
import { NotificationConfig } from '../../config/notification-config.js';
import type { PushDevice } from './push-device.js';
import { isPushAddress } from './push-services.js';
import { secondsToWait } from './seconds-to-wait.js';
import { VapidKey } from './vapid-key.js';

/** Name of the HTTPEndpoint. */
const ENDPOINT = 'push';
/** The content coding of RFC 8291. */
const AES128GCM = 'aes128gcm';
/** As long as RFC 8030 lets a topic be. */
const TOPIC_LENGTH = 32;

/** A message for one device. */
export interface Push {
  text: string;
  /** One that waits for the device is replaced by a later one of the same subject. */
  subject: string;
  /** How long a device that is off may take to hear of it. */
  ttlSeconds: number;
}

/**
 * `gone`: there is no such device any more. `refused`: for good, and why. `later`: after so many seconds, when the push service said how
 * many.
 */
export type Sent =
  | { kind: 'sent' }
  | { kind: 'gone' }
  | { kind: 'refused'; why: string }
  | { kind: 'later'; why: string; seconds?: number };

/** Sends a message to a browser by its push service: encrypted for it alone (RFC 8291), signed by us (RFC 8292), through the sidecar. */
@Injectable()
export class SendPush {
  constructor(
    private readonly outside: HttpEndpoints,
    private readonly key: VapidKey,
    private readonly config: NotificationConfig,
  ) {}

  async send(device: PushDevice, push: Push): Promise<Sent> {
    const { endpoint: url, p256dh, auth } = device;
    if (!isPushAddress(url, this.config.PUSH_SERVICES))
      return { kind: 'refused', why: 'its address is of no push service' };
    try {
      const body = encrypt(p256dh, auth, push.text, AES128GCM).cipherText;
      return outcomeOf(await this.outside.post(ENDPOINT, { url, headers: this.headers(url, push), body }));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { kind: error instanceof SidecarUnreachableError ? 'later' : 'refused', why };
    }
  }

  private headers(url: string, { subject, ttlSeconds }: Push): Record<string, string> {
    const { privateKey, publicKey } = this.key;
    const { origin } = new URL(url);
    return {
      ...getVapidHeaders(origin, this.config.PUSH_CONTACT, publicKey, privateKey, AES128GCM),
      'Content-Encoding': AES128GCM,
      'Content-Type': 'application/octet-stream',
      TTL: String(ttlSeconds),
      Urgency: 'high',
      Topic: createHash('sha256').update(subject).digest('base64url').slice(0, TOPIC_LENGTH),
    };
  }
}

/** @see https://www.rfc-editor.org/rfc/rfc8030#section-7.3 for 404 and 410 */
function outcomeOf({ status, retryAfter, text }: OutsideAnswer): Sent {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  const why = `the push service answered ${status}: ${text.slice(0, 200)}`;
  if (status !== 429 && status < 500) return { kind: 'refused', why };
  const seconds = secondsToWait(retryAfter, new Date());
  return { kind: 'later', why, ...(seconds !== undefined && { seconds }) };
}
