import { Injectable } from '@nestjs/common';
import { DomainError, Invoker } from '@errand/dapr';
import type { Notification } from '@errand/events';
import { Audit } from '../audit/audit.service.js';
import { TaskNotFoundError } from '../tasks/rules/task.errors.js';
import { Tasks } from '../tasks/task.service.js';
import { Causes } from './causes.js';
import { isByRule, isOfTask, planOf, reminderOf, taskOf, type Entry } from './facts.js';
import { ofReminder, planned, repeated, type FailedTries, type WaitingReminder } from './steps.js';
import type { WhyDto, WhyStepDto } from './why.dto.js';

const NOTIFICATION_SVC = 'notification-svc';

/** A reminder that is asked about. */
interface AskedReminder {
  id: string;
  /** The request that planned it, where that is known. */
  correlationId?: string;
  failures: readonly FailedTries[];
}

/**
 * Leads from a change or a notification back to its first cause, and on to what came of it. It keeps nothing: the audit log has the
 * events, the conversation what was said, notification-svc what waits and what failed; the correlation id holds them together.
 */
@Injectable()
export class Why {
  constructor(
    private readonly invoker: Invoker,
    private readonly audit: Audit,
    private readonly tasks: Tasks,
    private readonly causes: Causes,
  ) {}

  /**
   * Why a task is there, or why it changed.
   *
   * @param eventId of its history
   * @throws TaskNotFoundError, DomainError `not-found` for an event that is none of this task; InvocationError, SidecarUnreachableError
   */
  async ofTask(userId: string, taskId: string, eventId?: string): Promise<WhyDto> {
    const ofTask = await this.audit.entries(userId, { taskId });
    const fact = ofTask.find((one) => (eventId === undefined ? isOfTask(one) : one.eventId === eventId));
    if (!fact) throw await this.notFound(userId, taskId, eventId);
    const { reminderId: id } = reminderOf(fact);
    if (id !== undefined) return this.ofReminder(userId, taskId, ofTask, { id, failures: [] });
    const incomplete = new Set<string>();
    const items = [...(await this.causes.of(userId, fact)), ...(await this.followed(userId, fact, ofTask, incomplete))];
    return { ...(await this.about(userId, taskId, ofTask)), items, incomplete: [...incomplete] };
  }

  /** Why a reminder came. @throws InvocationError with notification-svc's 404; SidecarUnreachableError */
  async ofNotification(userId: string, id: string): Promise<WhyDto> {
    const path = `internal/users/${userId}/notifications/${encodeURIComponent(id)}`;
    const answer = await this.invoker.invoke<{ notification: Notification; failures: FailedTries[] }>(
      NOTIFICATION_SVC,
      { path },
    );
    const { taskId, correlationId } = answer.notification;
    const ofTask = await this.audit.entries(userId, { taskId });
    return this.ofReminder(userId, taskId, ofTask, { id, correlationId, failures: answer.failures });
  }

  private async ofReminder(
    userId: string,
    taskId: string,
    ofTask: readonly Entry[],
    { id, correlationId, failures }: AskedReminder,
  ): Promise<WhyDto> {
    const fact = planOf(id, correlationId, ofTask);
    const came = ofReminder(id, ofTask, failures);
    const due = came.find((step) => step.due)?.due;
    const causes = fact
      ? [...(await this.causes.fromTheFirst(userId, fact, ofTask)), planned(fact, due)]
      : [unknown(came)];
    return { ...(await this.about(userId, taskId, ofTask)), items: [...causes, ...came], incomplete: [] };
  }

  /** What came of a change: its reminders, and the occurrence that followed. */
  private async followed(
    userId: string,
    fact: Entry,
    ofTask: readonly Entry[],
    incomplete: Set<string>,
  ): Promise<WhyStepDto[]> {
    const { correlationId, taskId, version } = fact;
    const fired = ofTask
      .map(reminderOf)
      .filter(({ taskVersion }) => taskVersion !== undefined && taskVersion === version);
    const ids = [...new Set(fired.flatMap(({ reminderId }) => reminderId ?? []))];
    const waiting = await this.waiting(userId, correlationId, incomplete);
    const sameRequest = await this.audit.entries(userId, { correlationId });
    return [
      ...ids.flatMap((id) => ofReminder(id, ofTask, [])),
      ...waiting.filter((one) => one.taskId === taskId).map(({ at }) => planned(fact, at)),
      ...sameRequest
        .filter((one) => isOfTask(one) && isByRule(one) && one.taskId !== taskId && !isByRule(fact))
        .map(repeated),
    ];
  }

  private async waiting(userId: string, correlationId: string, missing: Set<string>): Promise<WaitingReminder[]> {
    const path = `internal/users/${userId}/jobs?${new URLSearchParams({ correlationId }).toString()}`;
    try {
      return (await this.invoker.invoke<{ items: WaitingReminder[] }>(NOTIFICATION_SVC, { path })).items;
    } catch {
      missing.add(NOTIFICATION_SVC);
      return [];
    }
  }

  /** How the task stands, and what it is called: now, else when it was last heard of. */
  private async about(
    userId: string,
    taskId: string,
    ofTask: readonly Entry[],
  ): Promise<Pick<WhyDto, 'taskId' | 'title' | 'status'>> {
    const task = await this.tasks.get(userId, taskId).catch((error: unknown) => {
      if (error instanceof TaskNotFoundError) return undefined;
      throw error;
    });
    const last = ofTask.findLast((one) => taskOf(one).task);
    const title = task?.title ?? (last && taskOf(last).task?.title) ?? null;
    return { taskId, title, status: task?.status ?? 'gone' };
  }

  private async notFound(userId: string, taskId: string, eventId: string | undefined): Promise<DomainError> {
    await this.tasks.get(userId, taskId); // another's, or none
    const what = eventId === undefined ? 'anything of this task' : `an event ${eventId} of this task`;
    return new DomainError('not-found', `The log has not recorded ${what}. It is written a moment after each change.`);
  }
}

function unknown([first]: readonly WhyStepDto[]): WhyStepDto {
  return { kind: 'not-recorded', at: first?.at ?? new Date().toISOString() };
}
