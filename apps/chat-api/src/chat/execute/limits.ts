import { InvalidInputError, type FieldProblem } from '@errand/dapr';
import { TASK_LIMITS } from '@errand/events';
import type { TaskPatch } from '../../tasks/task.js';

/** Fields whose size a sentence may break; the HTTP edge checks the same of its bodies. */
const LIMITED = ['title', 'notes', 'list', 'tags', 'reminders'] as const;

/** A patch whose fields are not larger than a task's may be. @throws InvalidInputError naming each that is */
export function withinLimits<P extends TaskPatch>(patch: P): P {
  const problems = LIMITED.flatMap((field): FieldProblem[] => {
    const size = sizeOf(patch[field]);
    const most = TASK_LIMITS[field];
    if (size <= most) return [];
    const unit = Array.isArray(patch[field]) ? '' : ' characters';
    return [{ pointer: `/${field}`, message: `has ${size}${unit}, more than ${most}`, remedy: 'Make it shorter.' }];
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
  return patch;
}

function sizeOf(value: string | readonly string[] | null | undefined): number {
  return typeof value === 'string' ? [...value].length : (value?.length ?? 0);
}
