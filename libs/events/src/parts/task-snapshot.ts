import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { recurrenceRule } from '../rules/formats.js';
import { uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { timeZone } from '../rules/time-zone.js';
import { dateOrMoment, utcMoment } from '../rules/time.js';
import { Occurrence } from './occurrence.js';
import * as rules from './task-rules.js';
import type { Priority, RepeatFrom, TaskStatus } from './task-values.js';

/** The whole state of a task after a change. What it does not have is left out, never null. */
export class TaskSnapshot {
  @Field(uuid, 'Id of the task')
  id!: string;

  @Field(rules.title, 'What is to be done')
  title!: string;

  @Field(rules.notes, 'Free text', 'optional')
  notes?: string;

  @Field(rules.status, 'State of the task')
  status!: TaskStatus;

  @Field(rules.priority, 'From 1, the highest, to 4, none said')
  priority!: Priority;

  @Field(rules.tags, 'Tags without the #')
  tags!: string[];

  @Field(rules.list, 'Name of the list it is in', 'optional')
  list?: string;

  @Field(dateOrMoment, 'Due on a day, or at a moment', 'optional')
  due?: string;

  @Field(recurrenceRule, 'How it repeats', 'optional')
  recurrence?: string;

  @Field(rules.repeatFrom, 'What the next occurrence is counted from', 'optional')
  repeatFrom?: RepeatFrom;

  @Field(rules.reminders, 'When to remind: relative to the due date, or at moments')
  reminders!: string[];

  @Field(uuid, 'Id of the task that this one is a part of', 'optional')
  parentId?: string;

  @Field(uuid, 'Id that all occurrences of a repeating task share')
  seriesId!: string;

  @Field(integer(1), 'Counts the changes of this task from 1')
  version!: number;

  @Field(utcMoment, 'When it was created')
  createdAt!: string;

  @Field(utcMoment, 'When it was last changed')
  updatedAt!: string;

  @Field(utcMoment, 'When it was completed', 'optional')
  completedAt?: string;

  @Field(timeZone, "The user's time zone at the time of the change, in which days and times are meant")
  timeZone!: string;

  @Field(nested(() => Occurrence), 'Where it stands in its series', 'optional')
  occurrence?: Occurrence;
}
