import { clsx } from 'clsx';
import { Trash2 } from 'lucide-react';
import type { Task } from '../../../api/types.js';
import { useNow } from '../../../shared/time/use-now.js';
import { CheckCircle } from '../../../shared/ui/check-circle.js';
import { useNewest } from '../../tasks/cache/known-tasks.js';
import { useCompleteTask } from '../../tasks/data/use-complete-task.js';
import { TaskMeta } from '../../tasks/list/task-meta.js';
import { leadToTask } from '../../tasks/select/lead-to-task.js';

/** Tasks in the conversation. A click leads to one in the list. */
export function TaskCards({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} />
      ))}
    </ul>
  );
}

function TaskLine({ task: told }: { task: Task }) {
  const task = useNewest(told);
  const now = useNow();
  const complete = useCompleteTask(task);
  const done = task.status === 'done';
  return (
    <li className="flex items-start gap-3 px-3 py-2">
      <div className="pt-px">
        {task.status === 'deleted' ? (
          <Trash2 size={18} className="m-0.5 text-faint" aria-label="Deleted:" />
        ) : (
          <CheckCircle
            checked={done}
            priority={task.priority}
            label={`${done ? 'Reopen' : 'Complete'}: ${task.title}`}
            onChange={complete}
          />
        )}
      </div>
      <button type="button" onClick={() => leadToTask(task)} className="min-w-0 flex-1 rounded-md text-left">
        <span className={clsx('block text-sm wrap-anywhere', task.status !== 'open' && 'text-faint line-through')}>
          {task.title}
        </span>
        <TaskMeta task={task} now={now} />
      </button>
    </li>
  );
}
