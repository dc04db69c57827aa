/** From where the next occurrence counts: the calendar, or the day the task was done. */
export type RepeatFrom = 'schedule' | 'completion';

/** What a sentence can say about a task; fields that were not said are absent. */
export interface TaskFields {
  /** `YYYY-MM-DD` when no time was said, else RFC 3339 with the offset of the person's zone on that day. */
  due?: string;
  /** RFC 5545 rule without DTSTART; always with `repeatFrom` and `due`. */
  recurrence?: string;
  repeatFrom?: RepeatFrom;
  /** 1 is the highest, 4 is none. */
  priority?: number;
  /** Lower case, without `#`. */
  tags?: string[];
  /** ISO 8601 durations relative to `due` (`-PT30M`), or RFC 3339 moments. */
  reminders?: string[];
  notes?: string;
  /** Title of the task this one is a part of. */
  parent?: string;
  /** Name of the list. */
  list?: string;
}

/** What an update changes; `null` removes the field. */
export interface Changes {
  title?: string;
  due?: string | null;
  recurrence?: string | null;
  repeatFrom?: RepeatFrom;
  priority?: number;
  reminders?: string[] | null;
  notes?: string | null;
  parent?: string | null;
  list?: string | null;
  addTags?: string[];
  removeTags?: string[];
  /** Takes away every tag the task has; `addTags` beside it are those it gets instead. */
  tags?: null;
  /** ISO 8601 duration to move `due` by; negative is earlier. */
  shift?: string;
}
