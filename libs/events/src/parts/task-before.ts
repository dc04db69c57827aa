import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { recurrenceRule } from '../rules/formats.js';
import { uuid } from '../rules/id.js';
import { timeZone } from '../rules/time-zone.js';
import { dateOrMoment, utcMoment } from '../rules/time.js';
import { Occurrence } from './occurrence.js';
import * as rules from './task-rules.js';
import type { Priority, RepeatFrom, TaskStatus } from './task-values.js';

const MAYBE = 'optional-nullable';

/**
 * The former values of exactly the fields that a change touched: null where the task had none, absent where nothing
 * changed. `version` and `updatedAt` change every time and are not listed.
 */
export class TaskBefore {
  @Field(rules.title, 'Former title', MAYBE)
  title?: string | null;

  @Field(rules.notes, 'Former notes', MAYBE)
  notes?: string | null;

  @Field(rules.status, 'Former state', MAYBE)
  status?: TaskStatus | null;

  @Field(rules.priority, 'Former priority', MAYBE)
  priority?: Priority | null;

  @Field(rules.tags, 'Former tags', MAYBE)
  tags?: string[] | null;

  @Field(rules.list, 'Former list', MAYBE)
  list?: string | null;

  @Field(dateOrMoment, 'Former due date', MAYBE)
  due?: string | null;

  @Field(recurrenceRule, 'Former rule', MAYBE)
  recurrence?: string | null;

  @Field(rules.repeatFrom, 'What occurrences were counted from', MAYBE)
  repeatFrom?: RepeatFrom | null;

  @Field(rules.reminders, 'Former reminders', MAYBE)
  reminders?: string[] | null;

  @Field(uuid, 'Former parent', MAYBE)
  parentId?: string | null;

  @Field(uuid, 'Former series', MAYBE)
  seriesId?: string | null;

  @Field(utcMoment, 'Former time of completion', MAYBE)
  completedAt?: string | null;

  @Field(timeZone, 'Former time zone', MAYBE)
  timeZone?: string | null;

  @Field(nested(() => Occurrence), 'Former place in its series', MAYBE)
  occurrence?: Occurrence | null;
}
