import { Injectable, Logger } from '@nestjs/common';
import { ack, drop, InvocationError, type Outcome } from '@errand/dapr';
import type { TaskEvent } from '@errand/events';
import { InvalidDueError, InvalidRuleError, InvalidTimeZoneError } from '@errand/recurrence';
import { AppliedVersions, type Applied } from '../applied/applied-versions.js';
import { OccurrenceCommands, type CommandOutcome } from '../commands/occurrence-commands.js';
import { nextOf, repeats, type RepeatingTask } from './next.js';
import { stepFor, type Step } from './step.js';

/**
 * Keeps series going. What was done for a task is remembered only after chat-api has answered: when the process dies in between, the
 * event comes again and the command is given again, which changes nothing, for the occurrence's id follows from series and slot.
 */
@Injectable()
export class SeriesService {
  private readonly logger = new Logger(SeriesService.name);

  constructor(
    private readonly applied: AppliedVersions,
    private readonly commands: OccurrenceCommands,
  ) {}

  /**
   * Takes in what happened to a task.
   *
   * @returns drop for an event that can never be acted on: a rule that cannot be computed with, a command that chat-api does not accept
   * @throws InvocationError, SidecarUnreachableError, StateError: deliver it again
   */
  async follow(event: TaskEvent): Promise<Outcome> {
    const { task, userId } = event;
    const applied = repeats(task) ? await this.applied.get(userId, task.id) : undefined;
    const step = stepFor(event, applied);
    try {
      const done = await this.take(step, event, applied);
      this.logger.log(`task ${task.id} version ${task.version} ${task.status}: ${step}${done}`);
      return ack;
    } catch (error) {
      if (!isFinal(error)) throw error;
      return drop(`task ${task.id} version ${task.version}: ${error.message}`);
    }
  }

  /** Returns what came of it, for the log. */
  private async take(step: Step, event: TaskEvent, applied: Applied | undefined): Promise<string> {
    const { task } = event;
    if (step === 'make' && repeats(task)) return this.make(task, event, applied);
    return step === 'withdraw' ? this.withdraw(event) : '';
  }

  private async make(task: RepeatingTask, event: TaskEvent, applied: Applied | undefined): Promise<string> {
    const { id, version, completedAt = event.occurredAt } = task;
    const { userId } = event;
    const next = nextOf(task, completedAt);
    if (!next) {
      await this.applied.advance(userId, id, { version, slot: null });
      return ', the series has ended';
    }
    // The rule of a task that is done was changed: what follows was made by the rule under which it was done.
    const changesRule = event.before.status === undefined && applied?.slot && applied.slot !== next.slot;
    if (changesRule) return `, ${applied.slot} stays`;
    const outcome = await this.commands.makeNext(userId, id, { version, ...next });
    if (isDone(outcome)) await this.applied.advance(userId, id, { version, slot: next.slot });
    return ` ${next.slot}, ${outcome}`;
  }

  private async withdraw({ userId, task: { id, version } }: TaskEvent): Promise<string> {
    const outcome = await this.commands.withdrawNext(userId, id, version);
    if (isDone(outcome)) await this.applied.advance(userId, id, { version, slot: null });
    return `, ${outcome}`;
  }
}

/** A refused command is not remembered: the newer event that made chat-api refuse it is on its way. */
function isDone(outcome: CommandOutcome): boolean {
  return outcome !== 'refused' && outcome !== 'gone';
}

function isFinal(error: unknown): error is Error {
  const unusable = [InvalidRuleError, InvalidDueError, InvalidTimeZoneError].some((Type) => error instanceof Type);
  return unusable || (error instanceof InvocationError && error.retryable === 'final');
}
