import {
  AlarmClock,
  EllipsisVertical,
  Gauge,
  History,
  Pencil,
  RotateCcw,
  SkipForward,
  SquareCheck,
  Trash2,
} from 'lucide-react';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { Menu, MenuItem, MenuLine } from '../../../shared/ui/menu.js';
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
  const { restore } = useRemoveTask(task);
  const skip = useSkipTask(task);
  const deleted = task.status === 'deleted';
  return (
    <Menu
      trigger={
        <IconButton
          label={`More about ${task.title}`}
          size="sm"
          side="left"
          className="opacity-70 group-hover/row:opacity-100"
        >
          <EllipsisVertical size={18} aria-hidden />
        </IconButton>
      }
    >
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
    </Menu>
  );
}
