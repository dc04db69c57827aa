import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { DeadLetter } from '../../../api/types.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import { Skeleton } from '../../../shared/ui/skeleton.js';
import { OPERATIONS } from '../data/use-operations.js';
import { shortType } from '../words.js';

/** The message itself, asked for when somebody wants to see it: it may hold what a person wrote. */
export function DeadLetterMessage({ letter, onClose }: { letter: DeadLetter; onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      shape="side"
      title="Message"
      description={`${letter.originalType ? shortType(letter.originalType) : 'No event'}, as it came. It may hold what a person wrote.`}
    >
      <Payload id={letter.id} />
    </Dialog>
  );
}

function Payload({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: [OPERATIONS, 'dead-letter', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/operations/dead-letters/{id}', { params: { path: { id } }, signal })),
    gcTime: 0,
  });
  if (error) return <ErrorState title="The message could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-40 rounded-md" />;
  return (
    <pre
      tabIndex={0}
      aria-label="Message"
      className="overflow-x-auto rounded-lg bg-sunken p-3 text-xs whitespace-pre-wrap wrap-anywhere"
    >
      {JSON.stringify(data.original, null, 2)}
    </pre>
  );
}
