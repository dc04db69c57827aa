import type { Task } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { snoozeChoices } from './snooze-choices.js';
import { snoozing } from './snooze-store.js';
import { useSnoozeTask } from './use-snooze-task.js';

const close = (): void => snoozing.set(undefined);

/** Asks until when a task is put off. */
export function SnoozeDialog() {
  const task = useStore(snoozing);
  return task ? <Choices key={task.id} task={task} /> : null;
}

function Choices({ task }: { task: Task }) {
  const { zone } = useCalendar();
  const choices = snoozeChoices(useNow(), zone);
  const snooze = useSnoozeTask(task);
  return (
    <Dialog
      open
      onClose={close}
      title={`Snooze “${task.title}”`}
      description={task.recurrence ? 'Only this time: its repeats stay where they are.' : undefined}
    >
      <div className="flex flex-col gap-2 pt-1">
        {choices.map(({ label, until }) => (
          <Button
            key={label}
            size="lg"
            onClick={() => {
              snooze(until);
              close();
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
