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
   * @throws SecretError (`ERR_SECRET_MISSING`) when the store has none of that name; SecretError when this app may not read it;
   * SidecarUnreachableError
   */
  async get(name: string): Promise<string> {
    const value = (await this.read(name))?.[name];
    if (value) return value;
    const why = `the store "${SECRETS_COMPONENT}" has none`;
    throw new SecretError(`secret ${name}: ${why}`, 'ERR_SECRET_MISSING', 404, 'final');
  }

  /** Undefined where the store knows no such name: a sidecar reports that as a failure of the store. */
  private async read(name: string): Promise<Record<string, string> | undefined> {
    const what = `secret ${name}`;
    try {
      const call = this.sidecar.client.secret.get(SECRETS_COMPONENT, encodeURIComponent(name));
      return (await withTimeout(what, TIMEOUT_MS, call)) as Record<string, string>;
    } catch (failure) {
      const error = translate(what, failure, SecretError);
      if (error.code === 'ERR_SECRET_GET' && /not found/i.test(error.message)) return undefined;
      throw error;
    }
  }
}
