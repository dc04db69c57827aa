import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import type { TaskPatch } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { isOverdue } from '../../../shared/time/due.js';
import { formatDue } from '../../../shared/time/format.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Popover } from '../../../shared/ui/popover.js';
import { DuePicker } from './due-picker.js';
import { FieldButton } from './field-button.js';
import type { FieldProps } from './title-field.js';

/** When it is due: a day, with or without a time. A task without a due date cannot repeat. */
export function DueField({ task, change }: FieldProps) {
  const [open, setOpen] = useState(false);
  const calendar = useCalendar();
  const now = useNow();
  const { due, recurrence, status } = task;
  const overdue = due && status === 'open' && isOverdue(due, now, calendar.zone);
  const choose = (next: string | undefined): void => {
    const patch: TaskPatch = next ? { due: next } : { due: null, ...(recurrence && { recurrence: null }) };
    change(patch);
  };
  return (
    <Popover
      label="Due date"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <FieldButton
          label="Due"
          icon={<CalendarDays size={15} aria-hidden />}
          filled={Boolean(due)}
          tone={overdue ? 'text-danger' : undefined}
        >
          {due ? formatDue(due, now, calendar) : 'Due date'}
        </FieldButton>
      }
    >
      <DuePicker due={due} now={now} onChange={choose} onDone={() => setOpen(false)} />
    </Popover>
  );
}
