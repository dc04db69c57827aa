import { lazy, Suspense } from 'react';
import type { Selection } from '../select/selection.js';
import { GroupHeading } from './group-heading.js';
import type { Group } from './group-of.js';
import type { ListRow } from './list-rows.js';
import { TaskRow } from './task-row.js';

export interface ListLineProps extends Selection {
  row: ListRow;
  rows: readonly ListRow[];
  index: number;
  now: Date;
}

const loadEditor = () => import('../edit/task-editor.js');
const TaskEditor = lazy(() => loadEditor().then((part) => ({ default: part.TaskEditor })));
// Not needed to show the list, and there when somebody wants to change something in it.
globalThis.requestIdleCallback?.(() => void loadEditor());

/** The heading that a line stands under. */
function headingAbove(rows: readonly ListRow[], index: number): Group | undefined {
  for (let i = index; i >= 0; i -= 1) {
    const row = rows[i];
    if (row?.kind === 'heading') return row.group;
  }
  return undefined;
}

/** A line of the list: a heading, a task, or a task that is open for editing. */
export function ListLine({ row, rows, index, now, editingId, currentId, flashId }: ListLineProps) {
  if (row.kind === 'heading') return <GroupHeading group={row.group} count={row.count} />;
  const { task } = row;
  const line = (
    <TaskRow
      task={task}
      now={now}
      heading={headingAbove(rows, index)}
      isCurrent={task.id === currentId}
      isFlashing={task.id === flashId}
    />
  );
  if (task.id !== editingId) return line;
  return (
    <Suspense fallback={line}>
      <TaskEditor task={task} />
    </Suspense>
  );
}
