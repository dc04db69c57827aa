import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SecretError, Secrets } from '@errand/dapr';
import { createECDH } from 'node:crypto';

/** Name of the secret: 32 random bytes in base64, the private key of the curve P-256. */
export const VAPID_KEY = 'push-vapid-key';

/** Who sends, to push services (RFC 8292): a browser's subscription is bound to the public half. */
@Injectable()
export class VapidKey implements OnModuleInit {
  privateKey = '';
  /** As `PushManager.subscribe` takes it. */
  publicKey = '';

  constructor(private readonly secrets: Secrets) {}

  /** @throws SecretError when the store has no such key, or what it has is none */
  async onModuleInit(): Promise<void> {
    const bytes = Buffer.from(await this.secrets.get(VAPID_KEY), 'base64');
    this.publicKey = publicHalf(bytes);
    this.privateKey = bytes.toString('base64url');
  }
}

function publicHalf(bytes: Buffer): string {
  const curve = createECDH('prime256v1');
  try {
    if (bytes.length !== 32) throw new RangeError(`${bytes.length} bytes`);
    curve.setPrivateKey(bytes);
  } catch (cause) {
    const why = 'not a private key of P-256, which is 32 random bytes in base64. Make another';
    throw new SecretError(`secret ${VAPID_KEY}: ${why}`, 'ERR_VAPID_KEY', 500, 'final', { cause });
  }
  return curve.getPublicKey('base64url');
}
