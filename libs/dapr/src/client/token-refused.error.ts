import { DaprError } from '../errors/dapr.errors.js';

/** The sidecar does not accept this app's token: the app would never get an answer, so it does not start. */
export class TokenRefusedError extends DaprError {
  override readonly name = 'TokenRefusedError';

  constructor(url: string) {
    super(
      `The Dapr sidecar at ${url} refuses this app's DAPR_API_TOKEN. Give app and sidecar the same one ` +
        '(npm start does; for dapr run see docs/quickstart.md), and make sure that DAPR_HTTP_PORT is the port of its own sidecar.',
      'ERR_TOKEN_REFUSED',
      401,
      'final',
    );
  }
}
