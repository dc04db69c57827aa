import { useEffect } from 'react';
import type { Task } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { describeRule } from '../../../shared/words/describe-rule.js';
import type { DeleteScope } from '../data/task-calls.js';
import { useRemoveTask } from '../data/use-remove-task.js';
import { removing } from './remove-store.js';

const close = (): void => removing.set(undefined);

/** Deletes what was asked for. */
export function RemoveTask() {
  const task = useStore(removing);
  if (!task) return null;
  return task.recurrence ? <AskScope key={task.id} task={task} /> : <RemoveAtOnce key={task.id} task={task} />;
}

/** A single task needs no question: it can be undone. */
function RemoveAtOnce({ task }: { task: Task }) {
  const { remove } = useRemoveTask(task);
  useEffect(() => {
    remove('this');
    close();
  }, [remove]);
  return null;
}

function AskScope({ task }: { task: Task }) {
  const { remove } = useRemoveTask(task);
  const choose = (scope: DeleteScope) => () => {
    remove(scope);
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`Delete “${task.title}”?`}
      description={`It repeats ${describeRule(task.recurrence ?? '', task.repeatFrom)}.`}
    >
      <div className="flex flex-col gap-2 pt-1">
        <Button size="lg" onClick={choose('this')}>
          Only this one
        </Button>
        <Button size="lg" look="danger" onClick={choose('series')}>
          This and all its repeats
        </Button>
        <Button size="lg" look="ghost" onClick={close}>
          Keep it
        </Button>
      </div>
    </Dialog>
  );
}
