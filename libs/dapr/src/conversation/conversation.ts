import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { ConversationError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';
import type { Question, Reply } from './dialogue.js';
import { fromWire, toWire, type WireAnswer } from './wire.js';

/** Name of the component: any `conversation.*` that can call tools. Where none is loaded there is no model. */
export const MODEL_COMPONENT = 'model';

/** What a provider answers that no repetition mends: the key is wrong, the account is empty, the request is none it takes. */
const FINAL = /status code:? (400|401|402|403|404|413|422)\b/i;

/**
 * Asks a language model through Dapr's Conversation API, version alpha2, which has tools. Which model of which provider is the
 * component's matter alone. The SDK (3.18) has no method for it yet.
 *
 * @see https://docs.dapr.io/developing-applications/building-blocks/conversation/conversation-overview/
 */
@Injectable()
export class Conversation {
  constructor(private readonly sidecar: Sidecar) {}

  /** Whether the sidecar has loaded a model. */
  async isThere(): Promise<boolean> {
    return (await this.sidecar.describe())?.components.includes(MODEL_COMPONENT) ?? false;
  }

  /**
   * One step: what the model says to the dialogue so far, which of the tools it wants called, or both.
   *
   * @param question the dialogue and the tools
   * @param milliseconds how long it may take; the call cannot be taken back, its cost neither
   * @throws ConversationError (`retry` for an outage, too many requests, or an answer without words and calls; `final` for a wrong key
   *   and the like), SidecarUnreachableError when the time is up
   */
  async converse(question: Question, milliseconds: number): Promise<Reply> {
    const what = 'question to the language model';
    const path = `${this.sidecar.url}/v1.0-alpha2/conversation/${MODEL_COMPONENT}/converse`;
    const call = this.sidecar.raw.execute(path, { method: 'POST', body: toWire(question) });
    const answer = await withTimeout(what, milliseconds, call).catch((failure: unknown) => {
      throw classified(what, failure);
    });
    const reply = fromWire((answer ?? {}) as WireAnswer);
    if (!reply) throw new ConversationError(`${what}: it answered nothing`, 'ERR_CONVERSATION_EMPTY', 200, 'retry');
    return reply;
  }
}

/** The sidecar answers 500 whatever the provider said: its status stands in the text. */
function classified(what: string, failure: unknown): Error {
  const error = translate(what, failure, ConversationError);
  if (!(error instanceof ConversationError) || !FINAL.test(error.message)) return error;
  return new ConversationError(error.message, error.code, error.status, 'final', { cause: failure });
}
