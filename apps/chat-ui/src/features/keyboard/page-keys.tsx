import type { Task } from '../../api/types.js';
import { useStore } from '../../shared/store/use-store.js';
import { showHistory } from '../history/history-store.js';
import { marks, markTo, toggleMark } from '../tasks/bulk/marks.js';
import { useMarked } from '../tasks/bulk/use-marked.js';
import { useCompleteTask } from '../tasks/data/use-complete-task.js';
import { visibleIds, visibleTasks } from '../tasks/list/visible-tasks.js';
import { askToRemove } from '../tasks/remove/remove-store.js';
import { snoozing } from '../tasks/snooze/snooze-store.js';
import { editTask, goToTask, selection } from '../tasks/select/selection.js';
import { step } from '../tasks/select/step.js';
import { useCommands } from './use-commands.js';

/** The commands of the list, and of its current task. */
export function PageKeys() {
  const tasks = useStore(visibleTasks);
  const { currentId } = useStore(selection);
  const current = tasks.find(({ id }) => id === currentId);
  const move = (by: 1 | -1) => (): void => {
    const next = step(visibleIds(), currentId, by);
    if (next) goToTask(next);
  };
  const extend = (by: 1 | -1) => (): void => {
    const ids = visibleIds();
    const next = step(ids, currentId, by);
    if (!next) return;
    if (marks.get().ids.length === 0) toggleMark(currentId ?? next);
    markTo(next, ids);
    goToTask(next);
  };
  const marked = useMarked().length > 0;
  useCommands({ next: move(1), before: move(-1), extendDown: extend(1), extendUp: extend(-1) });
  useCommands({ ...(current && { mark: () => toggleMark(current.id) }) });
  return current && !marked && current.status !== 'deleted' ? <TaskKeys key={current.id} task={current} /> : null;
}

/** The commands that act on the current task. */
function TaskKeys({ task }: { task: Task }) {
  const complete = useCompleteTask(task);
  useCommands({
    complete: () => {
      const next = step(visibleIds(), task.id, 1);
      complete();
      if (task.status === 'open' && next) goToTask(next);
    },
    edit: () => editTask(task.id),
    history: () => showHistory(task),
    remove: () => askToRemove(task),
    ...(task.status === 'open' && { snooze: () => snoozing.set(task) }),
  });
  return null;
}
