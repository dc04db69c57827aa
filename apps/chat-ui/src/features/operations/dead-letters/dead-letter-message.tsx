import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { DeadLetter } from '../../../api/types.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Loaded } from '../../../shared/ui/loaded.js';
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
  const message = useQuery({
    queryKey: [OPERATIONS, 'dead-letter', id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/operations/dead-letters/{id}', { params: { path: { id } }, signal })),
    gcTime: 0,
  });
  return (
    <Loaded from={message} what="The message">
      {({ original }) => (
        <pre
          tabIndex={0}
          aria-label="Message"
          className="overflow-x-auto rounded-lg bg-sunken p-3 text-xs whitespace-pre-wrap wrap-anywhere"
        >
          {JSON.stringify(original, null, 2)}
        </pre>
      )}
    </Loaded>
  );
}
