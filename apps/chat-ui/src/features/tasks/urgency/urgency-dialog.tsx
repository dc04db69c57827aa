import { useQuery } from '@tanstack/react-query';
import type { Task } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Loaded } from '../../../shared/ui/loaded.js';
import { getUrgency } from '../data/task-calls.js';
import { PRIORITY_NAMES } from '../priority.js';
import { explained } from './urgency-store.js';

const shown = (value: number): string => value.toFixed(1);

/** Says what makes a task urgent, so that the order by urgency is no riddle. */
export function UrgencyDialog() {
  const task = useStore(explained);
  return task ? <Explanation key={task.id} task={task} /> : null;
}

function Explanation({ task }: { task: Task }) {
  const urgency = useQuery({
    queryKey: ['urgency', task.id, task.version],
    queryFn: () => getUrgency(task.id),
    staleTime: 0,
  });
  const words = {
    priority: `${PRIORITY_NAMES[task.priority]} priority`,
    overdue: 'Overdue',
    due: 'Due soon: the nearer, the more',
  } as const;
  return (
    <Dialog
      open
      onClose={() => explained.set(undefined)}
      title={`How urgent is “${task.title}”?`}
      description="Sorted by urgency, what has the larger sum stands further up."
    >
      <Loaded from={urgency} what="The urgency" shapes={['h-7', 'h-7 w-4/5']}>
        {({ parts, total }) => (
          <>
            {parts.length === 0 && (
              <p className="py-1.5 text-sm text-muted">No date and no priority: nothing presses.</p>
            )}
            <dl className="text-sm">
              {parts.map(({ name, value }) => (
                <div key={name} className="flex justify-between gap-4 py-1.5">
                  <dt>{words[name]}</dt>
                  <dd className="tabular-nums">+{shown(value)}</dd>
                </div>
              ))}
              <div className="flex justify-between gap-4 border-t border-line py-1.5 font-semibold">
                <dt>Urgency</dt>
                <dd className="tabular-nums">{shown(total)}</dd>
              </div>
            </dl>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
