import type { Task } from '../../../api/types.js';
import { AddPart } from './add-part.js';
import { PartRow } from './part-row.js';
import { useParts } from './use-parts.js';
import { WaitingParts } from './waiting-parts.js';

/** The sub-tasks of a task that is open for editing, and a field to add one. */
export function PartList({ task }: { task: Task }) {
  const { data } = useParts(task.id);
  if (!data) return null;
  const { items, done } = data;
  return (
    <section aria-label="Sub-tasks" className="mt-3">
      {items.length > 0 && (
        <h3 className="text-xs font-medium text-muted">
          Sub-tasks, {done} of {items.length} done
        </h3>
      )}
      <ul>
        {items.map((part) => (
          <PartRow key={part.id} part={part} />
        ))}
        <WaitingParts parentId={task.id} />
      </ul>
      {task.status === 'open' && <AddPart parent={task} />}
    </section>
  );
}
