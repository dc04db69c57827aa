import { toUndo } from '../../account/steps.js';
import type { Task } from '../../tasks/task.js';
import type { Purpose } from '../texts/texts.js';
import type { Turn } from '../turn/turn-context.js';

/** How a task is called that was spoken of before. */
const PRONOUNS = new Set(['it', 'that', 'this', 'es', 'das', 'ihn', 'sie']);

/** What puts something right is said of what was changed last; what ends a task has to name it. */
const CORRECTING: ReadonlySet<Purpose> = new Set<Purpose>(['update', 'snooze']);

/** The task that "no, make it friday" is about: the one that the person's last step changed, if it was one alone. */
export function lastChanged(words: string, { workspace }: Turn, purpose: Purpose): Task | undefined {
  if (!CORRECTING.has(purpose) || !PRONOUNS.has(words.trim().toLowerCase())) return undefined;
  const deeds = toUndo(workspace.steps, workspace.author.now)?.deeds ?? [];
  const ids = new Set(deeds.flatMap((deed) => ('taskId' in deed ? [deed.taskId] : [])));
  const [id] = ids;
  const task = ids.size === 1 && id !== undefined ? workspace.find(id)?.task : undefined;
  return task?.status === 'deleted' ? undefined : task;
}
