import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { SecretError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';

/** Name of the secret store component, the same in every component set. */
export const SECRETS_COMPONENT = 'secrets';

const TIMEOUT_MS = 5_000;

/** Secrets of the app, only ever through the sidecar's secrets API. @see https://docs.dapr.io/reference/api/secrets_api/ */
@Injectable()
export class Secrets {
  constructor(private readonly sidecar: Sidecar) {}

  /**
   * One secret by name.
   *
   * @throws SecretError when the store has none of that name or this app may not read it; SidecarUnreachableError
   */
  async get(name: string): Promise<string> {
    const what = `secret ${name}`;
    try {
      const found = await withTimeout(what, TIMEOUT_MS, this.sidecar.client.secret.get(SECRETS_COMPONENT, name));
      const value = (found as Record<string, string>)[name];
      if (value) return value;
    } catch (failure) {
      throw translate(what, failure, SecretError);
    }
    throw new SecretError(`${what}: the store "${SECRETS_COMPONENT}" has none`, 'ERR_SECRET_MISSING', 404, 'final');
  }
}
