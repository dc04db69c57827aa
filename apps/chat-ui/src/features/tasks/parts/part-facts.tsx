import { CornerDownRight, ListTree } from 'lucide-react';
import type { Task } from '../../../api/types.js';
import { Fact, SIZE } from '../list/fact.js';
import { useKnownParents } from './known-parents.js';

/** How many of a task's sub-tasks are done, and of a sub-task what it is a part of. */
export function PartFacts({ task }: { task: Task }) {
  const parents = useKnownParents();
  const own = parents.find(({ id }) => id === task.id);
  const parent = task.parentId === null ? undefined : parents.find(({ id }) => id === task.parentId);
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
