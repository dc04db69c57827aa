import { Injectable, Logger } from '@nestjs/common';
import { InvocationError, Invoker } from '@errand/dapr';
import type { Next } from '../recurrence/next.js';

const CHAT_API = 'chat-api';
/** The task is not, or no longer, as the command says: another version, or not done. */
const REFUSED = [409, 412];

/**
 * `kept`: there was nothing to take back, or somebody has touched it. `refused`: the task has changed since; a newer event tells how.
 * `gone`: there is no such task.
 */
export type CommandOutcome = 'created' | 'restored' | 'exists' | 'withdrawn' | 'kept' | 'refused' | 'gone';

interface Made {
  outcome: 'created' | 'restored' | 'exists';
}

interface Withdrawn {
  withdrawn: boolean;
}

/**
 * What this service asks of chat-api, the only writer of tasks, by service invocation. Each command names the version of the task that
 * it follows from, and may be given any number of times.
 */
@Injectable()
export class OccurrenceCommands {
  private readonly logger = new Logger(OccurrenceCommands.name);

  constructor(private readonly invoker: Invoker) {}

  /**
   * Asks for the occurrence that follows a completed one.
   *
   * @throws InvocationError, SidecarUnreachableError for everything but a refusal
   */
  makeNext(userId: string, taskId: string, next: Next & { version: number }): Promise<CommandOutcome> {
    const { version, due, slot, ordinal } = next;
    const path = `${taskPath(userId, taskId)}/next`;
    return this.send<Made>(path, { version, due, slot, ordinal }, ({ outcome }) => outcome);
  }

  /**
   * Asks for the next occurrence of a reopened task to be taken back, if nobody has touched it.
   *
   * @throws InvocationError, SidecarUnreachableError for everything but a refusal
   */
  withdrawNext(userId: string, taskId: string, version: number): Promise<CommandOutcome> {
    const path = `${taskPath(userId, taskId)}/withdraw-next`;
    return this.send<Withdrawn>(path, { version }, ({ withdrawn }) => (withdrawn ? 'withdrawn' : 'kept'));
  }

  private async send<A extends object>(
    path: string,
    body: object,
    read: (answer: A) => CommandOutcome,
  ): Promise<CommandOutcome> {
    const outcome = await this.invoker
      .invoke<A>(CHAT_API, { method: 'post', path, body })
      .then(read)
      .catch((error: unknown) => refusal(error));
    this.logger.log(`command ${path}: ${outcome}`);
    return outcome;
  }
}

/** What chat-api's refusal means; anything else is thrown on. */
function refusal(error: unknown): CommandOutcome {
  if (!(error instanceof InvocationError)) throw error;
  if (error.status === 404) return 'gone';
  if (REFUSED.includes(error.status)) return 'refused';
  throw error;
}

function taskPath(userId: string, taskId: string): string {
  return `internal/users/${encodeURIComponent(userId)}/tasks/${encodeURIComponent(taskId)}`;
}
