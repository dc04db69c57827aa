import type { KeyboardEvent } from 'react';
import { LIMITS } from '../../../api/limits.js';
import type { Task, TaskPatch } from '../../../api/types.js';
import { stopEditing } from '../select/selection.js';
import { useDraft } from '../../../shared/hooks/use-draft.js';

/** On a phone the keyboard would cover what was just opened. */
const isTouch = (): boolean => matchMedia('(pointer: coarse)').matches;

export interface FieldProps {
  task: Task;
  change: (patch: TaskPatch) => void;
}

/** The title, written in place. Enter keeps it and closes the editor, Escape leaves it as it was. An empty one is not kept. */
export function TitleField({ task, change }: FieldProps) {
  const draft = useDraft(task.title, (title) => title.trim() && change({ title: title.trim() }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') draft.commit();
    else draft.reset();
    stopEditing();
  };
  return (
    <textarea
      autoFocus={!isTouch()}
      aria-label="Title"
      rows={1}
      maxLength={LIMITS.title}
      value={draft.value}
      onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
      onChange={({ target }) => draft.change(target.value.replace(/\n/g, ' '))}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
      className="block field-sizing-content w-full resize-none rounded-md bg-transparent py-0.5 text-base font-medium outline-none"
    />
  );
}
