import type { FieldProblem } from '@errand/dapr';
import { TASK_LIMITS } from '@errand/events';
import type { TaskPatch } from '../task.js';

const TEXTS = ['title', 'notes', 'list'] as const;
const LISTS = ['tags', 'reminders'] as const;

/** What is larger than a task's field may be, whoever said it. Texts are counted in characters (code points). */
export function limitProblems(patch: TaskPatch): FieldProblem[] {
  const texts = TEXTS.map((field) =>
    tooMuch(field, charactersOf(patch[field] ?? ''), 'characters', 'Make it shorter.'),
  );
  const lists = LISTS.map((field) => tooMuch(field, patch[field]?.length ?? 0, 'entries', 'Give fewer.'));
  return [...texts, ...lists].flat();
}

/** Code points of a text. */
export function charactersOf(text: string): number {
  return [...text].length;
}

function tooMuch(field: keyof typeof TASK_LIMITS, size: number, unit: string, remedy: string): FieldProblem[] {
  const most = TASK_LIMITS[field];
  return size > most ? [{ pointer: `/${field}`, message: `has ${size} ${unit}, more than ${most}`, remedy }] : [];
}
