/** How large the fields of a task may be in an event. A producer checks its input against these before it decides. */
export const TASK_LIMITS = {
  /** Characters (Unicode code points) of a title; at least one. */
  title: 500,
  /** Characters of the notes. */
  notes: 20_000,
  /** Tags of one task. */
  tags: 20,
  /** Characters of a tag; at least one. */
  tag: 100,
  /** Characters of a list's name; at least one. */
  list: 100,
  /** Reminders of one task. */
  reminders: 10,
} as const;

/** How much one event about a user may carry. */
export const USER_LIMITS = {
  /** Ids of repeating tasks in the event of a deleted account, some 40 bytes each. */
  repeatingTasks: 2_000,
} as const;

/** How much an event about a proposal may carry. */
export const APPROVAL_LIMITS = {
  /** Titles of tasks that it is about. */
  titles: 5,
} as const;

/** How much one live message may carry. */
export const LIVE_LIMITS = {
  /** Changes, some 250 bytes each. */
  changes: 500,
  /** Tools that the language model called. */
  steps: 40,
  /** Characters of what is said of one of them. */
  words: 400,
} as const;

/** How large a saved filter may be in an event. */
export const FILTER_LIMITS = {
  /** Characters of its name; at least one. */
  name: 100,
  /** Characters of the filter line; at least one. */
  line: 500,
} as const;
