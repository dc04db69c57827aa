import type { Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { dueTime, hasTime, makeDue } from '../../../shared/time/due.js';
import { toast } from '../../../shared/ui/toasts.js';
import { useChangeTask } from '../data/use-change-task.js';
import { useUndo } from '../data/use-undo.js';

/** Puts a task off until a day or a moment, and says so. */
export function useSnoozeTask(task: Task): (until: string) => void {
  const { zone } = useCalendar();
  const takeBack = useUndo();
  const change = useChangeTask(task, {
    verb: 'Snooze',
    done: ({ title }, { key }) => {
      announce(`Snoozed: ${title}`);
      toast({ message: `Snoozed “${title}”`, action: { label: 'Undo', run: () => takeBack('undo', key) } });
    },
  });
  return (until) => change({ due: hasTime(until) ? until : onDay(until, task.due, zone) });
}

/** Of a day, a task that had a time of day keeps it. */
const onDay = (day: string, former: Task['due'], zone: string): string =>
  makeDue(day, former ? dueTime(former, zone) : undefined, zone);
