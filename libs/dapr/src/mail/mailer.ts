import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { BindingError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';
import { KeyedMutex } from '../outbox/keyed-mutex.js';

/** Name of the output binding, a `bindings.smtp` or whatever takes the same metadata. */
export const MAIL_COMPONENT = 'mail';

/** What an SMTP server may need. */
const TIMEOUT_MS = 30_000;
/** An address without quotes, comments or what separates several of them: the binding takes `;` for the next recipient. */
const PLAIN_ADDRESS = /^[^\s"(),:;<>@[\\\]]+@[^\s"(),:;<>@[\\\]]+$/;

/** A letter to one person. */
export interface Mail {
  to: string;
  subject: string;
  /** The whole document; see `mailPage`. */
  html: string;
}

/**
 * Hands mails to the SMTP server that the component `mail` names, one at a time: `bindings.smtp` (Dapr 1.18) keeps a call's metadata in
 * the component itself, so that of two calls at once one may go to the other's recipient.
 *
 * The binding can set no header of ours, a `Message-ID` neither: a mail that is sent again after a crash is another one to mail programs.
 * What stays the same is its reference, in the document (`mailPage`).
 *
 * @see https://docs.dapr.io/reference/components-reference/supported-bindings/smtp/
 */
@Injectable()
export class Mailer {
  private readonly turns = new KeyedMutex();

  constructor(private readonly sidecar: Sidecar) {}

  /**
   * Returns when the SMTP server has taken the mail.
   *
   * @throws BindingError (`final` when the server, or an address that is none, makes any repetition useless), SidecarUnreachableError
   */
  async send({ to, subject, html }: Mail): Promise<void> {
    if (!PLAIN_ADDRESS.test(to))
      throw new BindingError('the address is none that is mailed to', 'ERR_MAIL_TO', 400, 'final');
    await this.turns.run(MAIL_COMPONENT, () => this.hand({ emailTo: to, subject }, html));
  }

  private async hand(metadata: Record<string, string>, data: string): Promise<void> {
    const body = { operation: 'create', data, metadata };
    const call = this.sidecar.raw.execute(`/bindings/${MAIL_COMPONENT}`, { method: 'POST', body });
    try {
      await withTimeout('mail', TIMEOUT_MS, call);
    } catch (failure) {
      const error = translate('mail', failure, BindingError);
      if (!(error instanceof BindingError)) throw error;
      // The sidecar answers 500 whatever the server said; of SMTP's own answers 5yz are final (RFC 5321, 4.2.1).
      const isFinal = /sending email failed: (gomail: could not send email \d+: )?5\d\d /.test(error.message);
      throw new BindingError(error.message, error.code, error.status, isFinal ? 'final' : 'retry', { cause: failure });
    }
  }
}
