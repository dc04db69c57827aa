import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { describeError } from '../../../api/problem.js';
import type { DeadLetter, DeadLetterPage } from '../../../api/types.js';
import { toast } from '../../../shared/ui/toasts.js';
import { DEAD_LETTERS } from '../data/use-operations.js';

/** Has a dead letter published again. */
export function useReplay({ id }: DeadLetter) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/operations/dead-letters/{id}/replay', { params: { path: { id } } })),
    onSuccess: ({ topic, ...replay }) => {
      client.setQueryData<DeadLetterPage>(DEAD_LETTERS, (page) => page && { ...page, items: page.items.map(marked) });
      toast({ message: `Published again to ${topic}`, detail: 'If it fails once more, it comes back here.' });

      function marked(letter: DeadLetter): DeadLetter {
        return letter.id === id ? { ...letter, ...replay } : letter;
      }
    },
    onError: (error) => toast({ tone: 'error', message: 'Could not replay it', detail: describeError(error) }),
  });
}
