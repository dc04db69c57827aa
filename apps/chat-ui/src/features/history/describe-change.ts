import type { Priority } from '../../api/types.js';
import type { Calendar } from '../../shared/time/calendar.js';
import { formatDue } from '../../shared/time/format.js';
import { describeReminder } from '../../shared/words/describe-reminder.js';
import { describeRule } from '../../shared/words/describe-rule.js';
import { listed } from '../../shared/words/plural.js';
import { PRIORITY_NAMES } from '../tasks/priority.js';

/** A field before and after a step of the history, in words; undefined where there was nothing. */
export interface ChangeWords {
  field: string;
  from?: string;
  to?: string;
}

const NAMES: Readonly<Record<string, string>> = {
  due: 'Due',
  recurrence: 'Repeats',
  repeatFrom: 'Counts from',
  completedAt: '',
  status: '',
  parentId: 'Part of',
};

type Words = (value: unknown, now: Date, calendar: Calendar) => string;

const WORDS: Readonly<Record<string, Words>> = {
  due: (due, now, calendar) => formatDue(String(due), now, calendar),
  recurrence: (rule, _now, { locale }) => describeRule(String(rule), undefined, locale),
  priority: (priority) => PRIORITY_NAMES[priority as Priority] ?? String(priority),
  tags: (tags) => (tags as string[]).map((tag) => `#${tag}`).join(' '),
  reminders: (all, now, calendar) => listed((all as string[]).map((one) => describeReminder(one, now, calendar))),
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A step's changes in words. What the step's title says already (its new status) is left out. */
export function describeChanges(changes: unknown, now: Date, calendar: Calendar): ChangeWords[] {
  return Object.entries((changes ?? {}) as Record<string, { from?: unknown; to?: unknown } | null>).flatMap(
    ([field, change]) => {
      const name = NAMES[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
      if (name === '' || !change) return [];
      const words = (value: unknown): string | undefined => {
        if (isEmpty(value)) return undefined;
        return WORDS[field]?.(value, now, calendar) ?? (typeof value === 'string' ? value : JSON.stringify(value));
      };
      return [{ field: name, from: words(change.from), to: words(change.to) }];
    },
  );
}
