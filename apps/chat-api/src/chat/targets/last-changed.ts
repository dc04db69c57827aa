import { toUndo } from '../../account/steps.js';
import type { Task } from '../../tasks/task.js';
import type { Purpose } from '../texts/texts.js';
import type { Turn } from '../turn/turn-context.js';

/** How a task is called that was spoken of before. */
const PRONOUNS = new Set(['it', 'that', 'this', 'es', 'das', 'ihn', 'sie']);

/** What puts something right is said of what was changed last; what ends a task has to name it. */
const CORRECTING: ReadonlySet<Purpose> = new Set<Purpose>(['update', 'snooze']);

/** Whether words stand for a task that was spoken of before: what begins with the same letters is not meant. */
export function isPronoun(words: string): boolean {
  return PRONOUNS.has(words.trim().toLowerCase());
}

/** Whether words put right what was changed last. */
export function isCorrection(words: string, purpose: Purpose): boolean {
  return CORRECTING.has(purpose) && isPronoun(words);
}

/** The task that "no, make it friday" is about: the one that the same message or the person's last step changed, if it was one alone. */
export function lastChanged(words: string, turn: Turn, purpose: Purpose): Task | undefined {
  if (!isCorrection(words, purpose)) return undefined;
  const ids = changedNow(turn) ?? changedBefore(turn);
  const [id] = ids;
  const task = ids.size === 1 && id !== undefined ? turn.workspace.find(id)?.task : undefined;
  return task?.status === 'deleted' ? undefined : task;
}

function changedNow({ workspace }: Turn): ReadonlySet<string> | undefined {
  const ids = new Set([...workspace.decided()].map(({ after }) => after.id));
  return ids.size > 0 ? ids : undefined;
}

function changedBefore({ workspace }: Turn): ReadonlySet<string> {
  const deeds = toUndo(workspace.steps, workspace.author.now)?.deeds ?? [];
  return new Set(deeds.flatMap((deed) => ('taskId' in deed ? [deed.taskId] : [])));
}
