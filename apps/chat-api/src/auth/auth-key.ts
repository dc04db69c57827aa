import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Secrets } from '@errand/dapr';
import { createHmac } from 'node:crypto';

/** The secret that everything about logging in rests on. */
export const SIGNING_KEY = 'auth-signing-key';

/** Keyed hashes (HMAC-SHA-256, RFC 2104) under the signing key: whoever reads the store can neither make nor guess them. */
@Injectable()
export class AuthKey implements OnModuleInit {
  private key = '';

  constructor(private readonly secrets: Secrets) {}

  /** @throws SecretError when the store has no signing key */
  async onModuleInit(): Promise<void> {
    this.key = await this.secrets.get(SIGNING_KEY);
  }

  /** @param purpose keeps the hashes of one use apart from those of any other, access tokens included */
  hash(purpose: 'refresh token' | 'feed token' | 'mailed link' | 'request', text: string): string {
    const ofPurpose = createHmac('sha256', this.key).update(`errand ${purpose}`).digest();
    return createHmac('sha256', ofPurpose).update(text).digest('base64url');
  }
}
