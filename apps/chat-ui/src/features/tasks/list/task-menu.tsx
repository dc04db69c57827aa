import { AlarmClock, Gauge, History, Pencil, RotateCcw, SkipForward, SquareCheck, Trash2 } from 'lucide-react';
import { MenuItem, MenuLine } from '../../../shared/ui/menu.js';
import { EllipsisIcon } from '../../../shared/ui/line-icons.js';
import { RowMenu } from '../../../shared/ui/row-menu.js';
import type { Task } from '../../../api/types.js';
import { showHistory } from '../../history/history-store.js';
import { toggleMark } from '../bulk/marks.js';
import { useSkipTask } from '../data/use-skip-task.js';
import { askToRemove } from '../remove/remove-store.js';
import { useRemoveTask } from '../data/use-remove-task.js';
import { snoozing } from '../snooze/snooze-store.js';
import { explained } from '../urgency/urgency-store.js';
import { editTask } from '../select/selection.js';

const SIZE = 16;

/** What can be done with a task, beside completing it. */
export function TaskMenu({ task }: { task: Task }) {
  return (
    <RowMenu label={`More about ${task.title}`} icon={<EllipsisIcon size={18} aria-hidden />}>
      <TaskActions task={task} />
    </RowMenu>
  );
}

function TaskActions({ task }: { task: Task }) {
  const { restore } = useRemoveTask(task);
  const skip = useSkipTask(task);
  const deleted = task.status === 'deleted';
  return (
    <>
      {deleted ? (
        <MenuItem icon={<RotateCcw size={SIZE} aria-hidden />} onSelect={restore}>
          Restore
        </MenuItem>
      ) : (
        <MenuItem icon={<Pencil size={SIZE} aria-hidden />} hint="e" onSelect={() => editTask(task.id)}>
          Edit
        </MenuItem>
      )}
      {task.status === 'open' && (
        <>
          <MenuItem icon={<AlarmClock size={SIZE} aria-hidden />} hint="s" onSelect={() => snoozing.set(task)}>
            Snooze
          </MenuItem>
          <MenuItem icon={<Gauge size={SIZE} aria-hidden />} onSelect={() => explained.set(task)}>
            How urgent?
          </MenuItem>
        </>
      )}
      {task.recurrence && task.status === 'open' && (
        <MenuItem icon={<SkipForward size={SIZE} aria-hidden />} onSelect={skip}>
          Skip this time
        </MenuItem>
      )}
      <MenuItem icon={<SquareCheck size={SIZE} aria-hidden />} hint="X" onSelect={() => toggleMark(task.id)}>
        Select
      </MenuItem>
      <MenuItem icon={<History size={SIZE} aria-hidden />} onSelect={() => showHistory(task)}>
        History
      </MenuItem>
      {!deleted && (
        <>
          <MenuLine />
          <MenuItem danger icon={<Trash2 size={SIZE} aria-hidden />} onSelect={() => askToRemove(task)}>
            Delete
          </MenuItem>
        </>
      )}
    </>
  );
}
