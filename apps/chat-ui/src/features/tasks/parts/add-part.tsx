import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { LIMITS } from '../../../api/limits.js';
import type { Task } from '../../../api/types.js';
import { useAddPart } from './use-add-part.js';

/** Adds a sub-task by its title; the field stays for the next one. */
export function AddPart({ parent }: { parent: Task }) {
  const [title, setTitle] = useState('');
  const add = useAddPart(parent);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!title.trim()) return;
    setTitle('');
    add(title.trim());
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-2.5 py-1 text-muted">
      <Plus size={18} aria-hidden className="mx-0.5 shrink-0" />
      <input
        aria-label="Add a sub-task"
        placeholder="Add a sub-task"
        maxLength={LIMITS.title}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        className="min-h-8 min-w-0 flex-1 rounded-md bg-transparent text-sm text-ink outline-none placeholder:text-muted pointer-coarse:min-h-11"
      />
    </form>
  );
}
