import { DueField } from './due-field.js';
import { ListField } from './list-field.js';
import { PriorityField } from './priority-field.js';
import { ReminderField } from './reminder-field.js';
import { RepeatField } from './repeat-field.js';
import { TagField } from './tag-field.js';
import type { FieldProps } from './title-field.js';

/** The fields of a task that are buttons: each shows its value and opens what changes it. */
export function TaskFields({ task, change }: FieldProps) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5">
      <DueField task={task} change={change} />
      <RepeatField task={task} change={change} />
      <ReminderField task={task} change={change} />
      <PriorityField task={task} change={change} />
      <ListField task={task} change={change} />
      <TagField task={task} change={change} />
    </div>
  );
}
