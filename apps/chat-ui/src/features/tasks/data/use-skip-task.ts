import type { Task } from '../../../api/types.js';
import { toast } from '../../../shared/ui/toasts.js';
import { sendSkip } from './send-skip.js';
import type { SeenOccurrence } from './task-act.js';
import { useTaskMutation } from './use-task-mutation.js';
import { useUndo } from './use-undo.js';

const seen = ({ id, due, version }: Task): SeenOccurrence => ({ taskId: id, due, version });

/** Skips this occurrence of a repeating task: it moves on to the next one, which the API reckons. */
export function useSkipTask(task: Task): () => void {
  const takeBack = useUndo();
  const { mutate } = useTaskMutation(task, {
    optimistic: (now) => now,
    send: (now, _value, key) => sendSkip(seen(now), key),
    kept: (now) => ({ text: `Skip: ${now.title}`, act: { kind: 'skip', ...seen(now) } }),
    failed: ({ title }) => `Could not skip “${title}”`,
    done: ({ title }, { key }) =>
      toast({ message: `Skipped “${title}” this time`, action: { label: 'Undo', run: () => takeBack('undo', key) } }),
  });
  return () => mutate();
}
