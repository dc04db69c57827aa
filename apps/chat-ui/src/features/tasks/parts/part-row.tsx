import { clsx } from 'clsx';
import { Trash2 } from 'lucide-react';
import type { Task } from '../../../api/types.js';
import { CheckCircle } from '../../../shared/ui/check-circle.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { useNewest } from '../cache/known-tasks.js';
import { useCompleteTask } from '../data/use-complete-task.js';
import { askToRemove } from '../remove/remove-store.js';
import { editTask } from '../select/selection.js';

/** A sub-task in its task's editor: ticked off here, opened by a click. */
export function PartRow({ part }: { part: Task }) {
  const task = useNewest(part);
  const toggle = useCompleteTask(task);
  const done = task.status === 'done';
  if (task.status === 'deleted') return null;
  return (
    <li className="flex items-center gap-2.5 py-1">
      <CheckCircle
        checked={done}
        priority={task.priority}
        label={`${done ? 'Reopen' : 'Complete'}: ${task.title}`}
        onChange={toggle}
      />
      <button
        type="button"
        onClick={() => editTask(task.id)}
        className={clsx('min-w-0 flex-1 rounded-md text-left text-sm wrap-anywhere', done && 'text-faint line-through')}
      >
        {task.title}
      </button>
      <IconButton label={`Delete: ${task.title}`} size="sm" danger side="left" onClick={() => askToRemove(task)}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </li>
  );
}
