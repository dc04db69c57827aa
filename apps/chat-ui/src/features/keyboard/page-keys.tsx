import type { Task } from '../../api/types.js';
import { useStore } from '../../shared/store/use-store.js';
import { focusChat } from '../chat/composer/focus-chat.js';
import { showHistory } from '../history/history-store.js';
import { useCompleteTask } from '../tasks/data/use-complete-task.js';
import { useUndo } from '../tasks/data/use-undo.js';
import { useTasks } from '../tasks/data/use-tasks.js';
import { showView } from '../tasks/filter/filter-store.js';
import { useFilter } from '../tasks/filter/use-filter.js';
import { visibleTasks } from '../tasks/list/visible-tasks.js';
import { askToRemove } from '../tasks/remove/remove-store.js';
import { editTask, goToTask, selection } from '../tasks/select/selection.js';
import { step } from '../tasks/select/step.js';
import { focusSearch } from '../tasks/toolbar/focus-search.js';
import { showHelp } from './help-sheet.js';
import { useKeys } from './use-keys.js';

/** The keys of the whole page. */
export function PageKeys() {
  const ids = useStore(visibleTasks);
  const { tasks } = useTasks(useFilter());
  const { currentId } = useStore(selection);
  const current = tasks.find(({ id }) => id === currentId);
  const move = (by: 1 | -1) => (): void => {
    const next = step(ids, currentId, by);
    if (next) goToTask(next);
  };
  const takeBack = useUndo();
  const undo = (): void => takeBack('undo');
  const redo = (): void => takeBack('redo');
  useKeys({
    t: () => showView('today'),
    w: () => showView('week'),
    a: () => showView('open'),
    u: undo,
    'mod+z': undo,
    U: redo,
    'mod+Z': redo,
    'mod+y': redo,
    n: focusChat,
    '/': focusChat,
    f: focusSearch,
    '?': showHelp,
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
  });
  return current && current.status !== 'deleted' ? <TaskKeys key={current.id} task={current} ids={ids} /> : null;
}

/** The keys that act on the current task. */
function TaskKeys({ task, ids }: { task: Task; ids: readonly string[] }) {
  const complete = useCompleteTask(task);
  useKeys({
    x: () => {
      complete();
      const next = step(ids, task.id, 1);
      if (task.status === 'open' && next) goToTask(next);
    },
    e: () => editTask(task.id),
    h: () => showHistory(task),
    '#': () => askToRemove(task),
  });
  return null;
}
