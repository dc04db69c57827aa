import type { Priority } from '@errand/events';

/** What a condition of a filter line can ask of a task, by its words; the first of each is how it is printed. */
export const STATES = {
  today: ['today'],
  tomorrow: ['tomorrow'],
  overdue: ['overdue', 'late'],
  noDate: ['no date', 'no due date', 'undated'],
  repeating: ['repeating', 'recurring'],
  reminder: ['has reminder', 'has reminders', 'reminder'],
  noList: ['no list', 'inbox'],
  noTags: ['no tags', 'no tag', 'untagged'],
  subTask: ['sub-task', 'subtask', 'sub-tasks', 'subtasks'],
} as const satisfies Record<string, readonly string[]>;

export type StateName = keyof typeof STATES;

/** One condition. */
export type Term =
  | { kind: 'tag'; name: string }
  | { kind: 'list'; name: string }
  | { kind: 'priority'; priority: Priority }
  /** Words that title, notes or tags contain. */
  | { kind: 'text'; text: string }
  /** Due today or on one of the days after it, so many in all. */
  | { kind: 'within'; days: number }
  | { kind: 'state'; name: StateName };

/** A filter line as a tree: what `#work & (p1 | overdue) & !waiting` means. */
export type Expression =
  | Term
  | { kind: 'all'; of: readonly Expression[] }
  | { kind: 'any'; of: readonly Expression[] }
  | { kind: 'not'; of: Expression };

/** All of them hold; what is nested without need is laid flat. */
export const all = (of: readonly Expression[]): Expression => joined('all', of);

/** At least one of them holds. */
export const any = (of: readonly Expression[]): Expression => joined('any', of);

function joined(kind: 'all' | 'any', parts: readonly Expression[]): Expression {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = of;
  return only && of.length === 1 ? only : { kind, of };
}
