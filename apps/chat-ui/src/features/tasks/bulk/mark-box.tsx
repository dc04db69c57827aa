import { clsx } from 'clsx';
import { useStore } from '../../../shared/store/use-store.js';
import type { Task } from '../../../api/types.js';
import { visibleIds } from '../list/visible-tasks.js';
import { marks, markTo, toggleMark } from './marks.js';

/** Chooses a task; with Shift everything up to it. In sight as soon as one is chosen, or the pointer is there. */
export function MarkBox({ task }: { task: Task }) {
  const { ids } = useStore(marks);
  const isMarked = ids.includes(task.id);
  return (
    <input
      type="checkbox"
      aria-label={`Select: ${task.title}`}
      checked={isMarked}
      tabIndex={ids.length > 0 ? 0 : -1}
      onClick={({ shiftKey }) => (shiftKey ? markTo(task.id, visibleIds()) : toggleMark(task.id))}
      onChange={() => undefined}
      className={clsx(
        'mt-1 -mr-1 -ml-1 size-4 shrink-0 accent-accent pointer-coarse:size-5',
        ids.length === 0 && 'opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden',
      )}
    />
  );
}
