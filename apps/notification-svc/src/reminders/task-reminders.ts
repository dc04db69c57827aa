import { Injectable, Logger } from '@nestjs/common';
import type { TaskEvent } from '@errand/events';
import { Agendas } from '../agenda/agendas.js';
import type { Agenda, NewPlan, TaskPlan } from '../agenda/agenda.js';
import type { AgendaChange } from '../agenda/agenda-change.js';
import { JobKeeper } from '../schedule/job-keeper.js';
import { PlannedIndex } from '../schedule/planned-index.js';
import type { ReminderRef } from '../schedule/reminder-job.js';
import { planTask, waiting } from './plan.js';

/** `reminders`: those whose jobs may differ now, the ones that go included. */
type Followed = { kind: 'stale' } | { kind: 'applied' | 'repeated'; plan: NewPlan; reminders: ReminderRef[] };

/**
 * Keeps the reminders of tasks in line with the tasks.
 *
 * State first, jobs second. The plan is committed with the task's version; then the index and the jobs follow from what is committed,
 * and only then is the event acknowledged. So a job can never fire before its plan is known, and whatever happens in between leads to
 * the same end: when the process dies after the commit, the event comes again with the version already applied, and index and jobs
 * are written once more; a job that should have gone stays and finds at its call that nobody wants it; what even that misses, the
 * reconciliation finds. Reminders whose moment has passed take the same way: the scheduler calls for them at once.
 */
@Injectable()
export class TaskReminders {
  private readonly logger = new Logger(TaskReminders.name);

  constructor(
    private readonly agendas: Agendas,
    private readonly index: PlannedIndex,
    private readonly keeper: JobKeeper,
  ) {}

  /** Takes in a version of a task; an older one than is known changes nothing, nor does any of a deleted account. Returns whether it was new. */
  async follow(event: TaskEvent, traceparent?: string): Promise<boolean> {
    const { userId, taskId, version } = event;
    const followed = await this.agendas.change(userId, (agenda, change) => decide(agenda, change, event, traceparent));
    if (followed.kind === 'stale') {
      this.logger.log(`task ${taskId} version ${version} is not news`);
      return false;
    }
    const planned = waiting(followed.plan);
    await this.index.add(
      userId,
      planned.map(({ at }) => at),
    );
    await this.keeper.align(userId, followed.reminders);
    this.report(followed, planned);
    return followed.kind === 'applied';
  }

  private report(
    { kind, plan, reminders }: Exclude<Followed, { kind: 'stale' }>,
    planned: TaskPlan['reminders'],
  ): void {
    const gone = reminders.length - planned.length;
    this.logger.log(
      `task ${plan.taskId} version ${plan.version} ${kind}: ${planned.length} reminders wait, ${gone} removed`,
    );
    for (const { id, at } of planned) this.logger.log(`reminder ${id} of task ${plan.taskId} planned for ${at}`);
  }
}

function decide(agenda: Agenda, change: AgendaChange, event: TaskEvent, traceparent: string | undefined): Followed {
  const { task, occurredAt, correlationId } = event;
  const former = agenda.plans.get(task.id);
  if (agenda.deletedAt !== undefined || (former && former.version > task.version)) return { kind: 'stale' };
  if (former?.version === task.version) return { kind: 'repeated', plan: former, reminders: refs(former) };
  const plan = planTask(agenda, task, { occurredAt, correlationId, ...(traceparent !== undefined && { traceparent }) });
  if (worthKeeping(plan, former)) change.savePlan(plan);
  return { kind: 'applied', plan, reminders: gathered(refs(former), refs(plan)) };
}

/** Nothing is older than a first version: when it asks for nothing, nothing needs to be remembered against it. */
function worthKeeping(plan: NewPlan, former: TaskPlan | undefined): boolean {
  return former !== undefined || plan.version > 1 || plan.reminders.length > 0;
}

function refs(plan: NewPlan | undefined): ReminderRef[] {
  return plan ? waiting(plan).map(({ id }) => ({ taskId: plan.taskId, reminderId: id })) : [];
}

function gathered(before: ReminderRef[], now: ReminderRef[]): ReminderRef[] {
  return [...new Map([...before, ...now].map((ref) => [ref.reminderId, ref])).values()];
}
