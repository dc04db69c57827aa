import type { TaskPatch } from '../task.js';

/** Without characters that a store may refuse: NUL, and halves of a surrogate pair. */
export const storableText = (text: string): string => text.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');

/** The same of every text in a patch. */
export function storable(patch: TaskPatch): TaskPatch {
  const text = (value: unknown): unknown => (typeof value === 'string' ? storableText(value) : value);
  const entries = Object.entries(patch).map(([field, value]: [string, unknown]) => {
    return [field, Array.isArray(value) ? value.map(text) : text(value)];
  });
  return Object.fromEntries(entries) as TaskPatch;
}
