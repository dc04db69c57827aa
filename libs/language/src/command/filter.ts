/** What a task can be; `done` and `deleted` ones are hidden unless asked for. */
export type Status = 'open' | 'done' | 'deleted';

/** What a list can be sorted by; a `-` before it means descending. */
export type SortKey = 'due' | 'priority' | 'created' | 'title' | 'urgency';

/** Sorting as it is written in a command. */
export type Sort = SortKey | `-${SortKey}`;

/** Which tasks are meant. Every field narrows; ranges are inclusive and hold dates or RFC 3339 moments. */
export interface Filter {
  status?: Status;
  text?: string;
  tags?: string[];
  notTags?: string[];
  priority?: number[];
  list?: string;
  /** Title of the task that they are a part of; said in questions alone. */
  parent?: string;
  dueFrom?: string;
  dueTo?: string;
  completedFrom?: string;
  completedTo?: string;
  createdFrom?: string;
  createdTo?: string;
  overdue?: boolean;
  noDue?: boolean;
  recurring?: boolean;
}
