import { LIMITS } from '../../../api/limits.js';
import type { FieldProps } from './title-field.js';
import { useDraft } from '../../../shared/hooks/use-draft.js';

/** The notes, written in place; kept when they are left. */
export function NotesField({ task, change }: FieldProps) {
  const draft = useDraft(task.notes ?? '', (notes) => change({ notes: notes.trim() === '' ? null : notes }));
  return (
    <textarea
      aria-label="Notes"
      placeholder="Notes"
      rows={2}
      maxLength={LIMITS.notes}
      value={draft.value}
      onChange={({ target }) => draft.change(target.value)}
      onBlur={draft.commit}
      className="mt-1 block field-sizing-content max-h-72 min-h-12 w-full resize-none rounded-md bg-transparent text-sm text-muted outline-none focus:text-ink"
    />
  );
}
