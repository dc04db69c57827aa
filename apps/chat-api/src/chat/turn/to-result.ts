import { toTaskDto } from '../../tasks/http/to-task-dto.js';
import type { TaskDto } from '../../tasks/http/task.dto.js';
import type { Task } from '../../tasks/task.js';
import type { CommandResult } from './reply.js';
import type { Outcome, Step } from './step.js';
import { toProblem } from './to-problem.js';

const MOST_TASKS = 20;
/** The answer is kept for its idempotency key and in the conversation: long notes are read from the task itself. */
const MOST_NOTES = 2_000;

/** What became of a step, as the chat answers it. */
export function toResult(
  { command, chips, offers }: Step,
  { status, task, tasks, total, error, choices }: Omit<Outcome, 'reply' | 'status'> & Pick<CommandResult, 'status'>,
): CommandResult {
  return {
    ...command,
    status,
    chips: [...chips],
    ...(offers.length > 0 && { offers: [...offers] }),
    ...(task && { task: shown(task) }),
    ...(tasks && { tasks: tasks.slice(0, MOST_TASKS).map(shown) }),
    ...countOf(tasks, total),
    ...(choices && { choices: choices.map(({ id, label }) => ({ id, label })) }),
    ...(error && { error: toProblem(error) }),
  };
}

function countOf(tasks: readonly Task[] | undefined, total: number | undefined): { total?: number } {
  const count = total ?? tasks?.length;
  return count === undefined ? {} : { total: count };
}

function shown(task: Task): TaskDto {
  const dto = toTaskDto(task);
  return dto.notes && dto.notes.length > MOST_NOTES ? { ...dto, notes: `${dto.notes.slice(0, MOST_NOTES)}…` } : dto;
}
