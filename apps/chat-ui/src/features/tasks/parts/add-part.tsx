import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { LIMITS } from '../../../api/limits.js';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask } from '../cache/task-cache.js';
import { createTask } from '../data/task-calls.js';
import { PARTS } from './use-parts.js';

/** What was written, with the key under which it counts once. */
interface Written {
  words: string;
  key: string;
}

/** Adds a sub-task by its title, into the list of its task; the field stays for the next one. */
export function AddPart({ parent }: { parent: Task }) {
  const [title, setTitle] = useState('');
  const client = useQueryClient();
  const { mutate } = useMutation({
    scope: { id: `parts of ${parent.id}` }, // in the order in which they were written
    mutationFn: ({ words, key }: Written) => createTask({ title: words, parentId: parent.id, list: parent.list }, key),
    onSuccess: (task) => {
      announce(`Added: ${task.title}`);
      placeTask(client, task);
      void loadAgain(client, { queryKey: [...PARTS, parent.id] });
      void loadAgain(client, { queryKey: OVERVIEW });
    },
    onError: (error, written) =>
      toast({
        tone: 'error',
        message: `Could not add “${written.words}”`,
        detail: describeError(error),
        action: { label: 'Try again', run: () => mutate(written) }, // under its key: it may have arrived
      }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!title.trim()) return;
    setTitle('');
    mutate({ words: title.trim(), key: crypto.randomUUID() });
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
