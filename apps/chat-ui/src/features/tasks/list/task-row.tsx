import { clsx } from 'clsx';
import { RotateCcw } from 'lucide-react';
import { memo } from 'react';
import type { Task } from '../../../api/types.js';
import { CheckCircle } from '../../../shared/ui/check-circle.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { MarkBox } from '../bulk/mark-box.js';
import { openOrMark } from '../bulk/open-or-mark.js';
import { useCompleteTask } from '../data/use-complete-task.js';
import { useRemoveTask } from '../data/use-remove-task.js';
import { selectTask } from '../select/selection.js';
import type { Group } from './group-of.js';
import { TaskMenu } from './task-menu.js';
import { TaskMeta } from './task-meta.js';

export interface TaskRowProps {
  task: Task;
  now: Date;
  heading?: Group;
  isCurrent: boolean;
  isFlashing: boolean;
}

/** A task in the list. A click opens it for editing. */
export const TaskRow = memo(function TaskRow({ task, now, heading, isCurrent, isFlashing }: TaskRowProps) {
  const done = task.status === 'done';
  return (
    <div
      className={clsx(
        'group/row flex items-start gap-3 rounded-xl px-3 py-2 -outline-offset-2 transition-colors hover:bg-hover',
        'has-[[data-task]:focus-visible]:outline-2 has-[[data-task]:focus-visible]:outline-accent',
        isCurrent && 'bg-hover',
        isFlashing && 'animate-flash',
      )}
    >
      <MarkBox task={task} />
      <div className="pt-px">{task.status === 'deleted' ? <Restore task={task} /> : <Complete task={task} />}</div>
      <button
        type="button"
        data-task={task.id}
        disabled={task.status === 'deleted'}
        onFocus={() => selectTask(task.id)}
        onClick={(event) => openOrMark(event, task.id)}
        className="min-w-0 flex-1 self-center text-left outline-none"
      >
        <span
          className={clsx(
            'block wrap-anywhere transition-colors',
            done && 'text-faint line-through decoration-faint/60',
          )}
        >
          {task.title}
        </span>
        <TaskMeta task={task} now={now} heading={heading} />
      </button>
      <div className="-my-1 -mr-1.5">
        <TaskMenu task={task} />
      </div>
    </div>
  );
});

function Complete({ task }: { task: Task }) {
  const toggle = useCompleteTask(task);
  const done = task.status === 'done';
  return (
    <CheckCircle
      checked={done}
      priority={task.priority}
      label={`${done ? 'Reopen' : 'Complete'}: ${task.title}`}
      onChange={toggle}
    />
  );
}

function Restore({ task }: { task: Task }) {
  const { restore } = useRemoveTask(task);
  return (
    <IconButton label={`Restore: ${task.title}`} size="sm" className="-m-1" onClick={restore}>
      <RotateCcw size={17} aria-hidden />
    </IconButton>
  );
}
