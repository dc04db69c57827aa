import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../../../shared/time/use-now.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { Popover } from '../../../shared/ui/popover.js';
import { DuePicker } from '../edit/due-picker.js';
import type { BulkUpdate } from './bulk-update.js';

/** When all of them are due; a day keeps the time of day that each has. */
export function BulkDate({ update }: BulkUpdate) {
  const [open, setOpen] = useState(false);
  const now = useNow();
  return (
    <Popover
      label="Due date"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton label="Due date">
          <CalendarDays size={16} aria-hidden />
        </IconButton>
      }
    >
      <DuePicker due={null} now={now} onChange={(due) => update({ due: due ?? null })} onDone={() => setOpen(false)} />
    </Popover>
  );
}
