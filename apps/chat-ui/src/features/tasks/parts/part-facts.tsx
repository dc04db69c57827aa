import { CornerDownRight, ListTree } from 'lucide-react';
import type { Task } from '../../../api/types.js';
import { useOverview } from '../../shelf/data/use-overview.js';
import { Fact, SIZE } from '../list/fact.js';

/** How many of a task's sub-tasks are done, and of a sub-task what it is a part of. */
export function PartFacts({ task }: { task: Task }) {
  const { data } = useOverview();
  const own = data?.parents.find(({ id }) => id === task.id);
  const parent = task.parentId === null ? undefined : data?.parents.find(({ id }) => id === task.parentId);
  return (
    <>
      {own && (
        <Fact icon={<ListTree size={SIZE} aria-hidden />} title="Sub-tasks">
          {own.done}/{own.total}
          <span className="sr-only"> sub-tasks done</span>
        </Fact>
      )}
      {parent && (
        <Fact icon={<CornerDownRight size={SIZE} aria-hidden />} title="Part of">
          <span className="sr-only">Part of </span>
          {parent.title}
        </Fact>
      )}
    </>
  );
}
