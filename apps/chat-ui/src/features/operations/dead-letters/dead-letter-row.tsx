import { FileText, RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { session } from '../../../api/session.js';
import type { DeadLetter } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Button } from '../../../shared/ui/button.js';
import { Chip } from '../../../shared/ui/chip.js';
import { plural } from '../../../shared/words/plural.js';
import { showFlow } from '../flows/flow-store.js';
import { Moment } from '../moment.js';
import { shortId, shortType } from '../words.js';
import { useReplay } from './use-replay.js';

export interface DeadLetterRowProps {
  letter: DeadLetter;
  now: number;
  onShow: () => void;
}

/** One dead letter, and what can be done about it. */
export function DeadLetterRow({ letter, now, onShow }: DeadLetterRowProps) {
  const title = useId();
  const { originalType, topic, subscriber, attempts, userId, occurredAt, correlationId } = letter;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-[1_1_20rem]">
        <h3 id={title} className="text-sm font-semibold wrap-anywhere">
          {originalType ? shortType(originalType) : 'No event'}
        </h3>
        <p className="text-[13px] wrap-anywhere">{letter.reason ?? 'The sidecar gave it up and knows no reason.'}</p>
        <p className="mt-0.5 text-xs text-faint">
          {subscriber ?? 'a sidecar'}, from {topic} · <Moment at={occurredAt} now={now} />
          {attempts !== undefined && ` · tried ${plural(attempts, 'time')}`}
          {userId && <span title={userId}> · user {shortId(userId)}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          look="ghost"
          icon={<FileText size={15} aria-hidden />}
          onClick={onShow}
          aria-describedby={title}
        >
          Message
        </Button>
        {userId && correlationId && (
          <Button size="sm" look="ghost" onClick={() => showFlow({ userId, correlationId })} aria-describedby={title}>
            Flow
          </Button>
        )}
        <Replay letter={letter} now={now} describedBy={title} />
      </div>
    </li>
  );
}

function Replay({ letter, now, describedBy }: { letter: DeadLetter; now: number; describedBy: string }) {
  const replay = useReplay(letter);
  const state = useStore(session);
  const { replayable, replayedAt, replayedBy } = letter;
  const own = state.status === 'in' && state.user.id === replayedBy;
  if (replayedAt)
    return (
      <Chip tone="accent" title={replayedBy ?? 'on the machine itself'}>
        Replayed <Moment at={replayedAt} now={now} />
        {replayedBy && ` by ${own ? 'you' : shortId(replayedBy)}`}
      </Chip>
    );
  if (!replayable) return <Chip title="It is no event of a topic that keeps them.">Cannot be replayed</Chip>;
  return (
    <Button
      size="sm"
      icon={<RotateCcw size={15} aria-hidden />}
      busy={replay.isPending}
      onClick={() => replay.mutate()}
      aria-describedby={describedBy}
    >
      Replay
    </Button>
  );
}
