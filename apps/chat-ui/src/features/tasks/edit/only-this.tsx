import type { Task } from '../../../api/types.js';

export interface OnlyThisProps {
  task: Task;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Whether what is changed of a repeating task holds for this time alone. A due date always does. */
export function OnlyThis({ task, checked, onChange }: OnlyThisProps) {
  if (!task.recurrence || task.status !== 'open') return <span className="flex-1" />;
  return (
    <label className="flex min-h-8 flex-1 items-center gap-2 px-1 text-[13px] text-muted">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-4 accent-accent"
      />
      Change only this time
    </label>
  );
}
