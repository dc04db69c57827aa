import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Sparkles, Square } from 'lucide-react';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { WorkingTurn } from '../../../api/types.js';
import { Button } from '../../../shared/ui/button.js';
import { toast } from '../../../shared/ui/toasts.js';
import { CONVERSATION } from '../data/conversation-key.js';
import { DeedList } from './deed-list.js';

/** The language model at work: what it has done so far, and a way to stop it. It is not read out step by step. */
export function Working({ turn: { id, deeds } }: { turn: WorkingTurn }) {
  const client = useQueryClient();
  const { mutate: stop, isPending } = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/chat/turns/{id}', { params: { path: { id } } })),
    onError: (error) => toast({ tone: 'error', message: 'Could not stop it', detail: describeError(error) }),
    onSettled: () => loadAgain(client, { queryKey: CONVERSATION }),
  });
  const isThinking = deeds.every(({ result }) => result !== undefined);
  return (
    <section
      aria-label="The assistant is at work"
      className="mr-6 w-fit max-w-full rounded-2xl rounded-bl-md bg-raised px-3.5 py-2.5 shadow-card"
    >
      <div className="flex items-center gap-2">
        <Sparkles size={15} className="shrink-0 text-accent" aria-hidden />
        <p className="mr-3 text-sm font-medium">{isThinking ? 'Thinking…' : 'Working…'}</p>
        <Button
          size="sm"
          look="ghost"
          className="ml-auto"
          icon={<Square size={12} aria-hidden />}
          busy={isPending}
          onClick={() => stop()}
        >
          Stop
        </Button>
      </div>
      {deeds.length > 0 && (
        <div className="mt-2 border-t border-line pt-2.5">
          <DeedList deeds={deeds} isWorking />
        </div>
      )}
    </section>
  );
}
