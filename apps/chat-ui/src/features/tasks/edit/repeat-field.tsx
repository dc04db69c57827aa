import { Repeat } from 'lucide-react';
import { useState } from 'react';
import type { TaskPatch } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { dueDay } from '../../../shared/time/due.js';
import { useNow } from '../../../shared/time/use-now.js';
import { wallClock } from '../../../shared/time/zone.js';
import { Popover } from '../../../shared/ui/popover.js';
import { describeRule } from '../../../shared/words/describe-rule.js';
import { FieldButton } from './field-button.js';
import { RepeatPicker } from './repeat-picker.js';
import type { FieldProps } from './title-field.js';

/** How it repeats, in words. A repeating task needs a due date: it gets today's when it has none. */
export function RepeatField({ task, change }: FieldProps) {
  const [open, setOpen] = useState(false);
  const { zone, locale } = useCalendar();
  const now = useNow();
  const today = wallClock(now, zone).day;
  const { recurrence, repeatFrom, due } = task;
  const choose = (rule: string | null, from?: 'schedule' | 'completion' | null): void => {
    const repeat: TaskPatch = rule ? { recurrence: rule, repeatFrom: from ?? 'schedule' } : { recurrence: null };
    change({ ...repeat, ...(rule && !due && { due: today }) });
    setOpen(false);
  };
  return (
    <Popover
      label="Repeat"
      open={open}
      onOpenChange={setOpen}
      className="w-72 p-1"
      trigger={
        <FieldButton label="Repeat" icon={<Repeat size={15} aria-hidden />} filled={Boolean(recurrence)}>
          {recurrence ? describeRule(recurrence, repeatFrom, locale) : 'Repeat'}
        </FieldButton>
      }
    >
      <RepeatPicker day={due ? dueDay(due, zone) : today} rule={recurrence} repeatFrom={repeatFrom} onChoose={choose} />
    </Popover>
  );
}
