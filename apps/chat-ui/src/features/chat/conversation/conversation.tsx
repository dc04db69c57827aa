import { Fragment } from 'react';
import type { ChatMessage, ChatRequest, WorkingTurn } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Button } from '../../../shared/ui/button.js';
import { unsent, type Unsent } from '../data/unsent.js';
import { NotSent, Said, Thinking } from './bubbles.js';
import { DayLine } from './day-line.js';
import { Message } from './message.js';
import { useDayOf } from './use-day-of.js';
import { Working } from './working.js';

export interface ConversationProps {
  messages: readonly ChatMessage[];
  /** What the language model is at work on. */
  turn: WorkingTurn | undefined;
  hasEarlier: boolean;
  isLoadingEarlier: boolean;
  onEarlier: () => void;
  onAnswer: (text: string, request: ChatRequest) => void;
  onAgain: (said: Unsent) => void;
  onDrop: (said: Unsent) => void;
}

/** What was said, day by day, and what is being said. */
export function Conversation({
  messages,
  turn,
  hasEarlier,
  isLoadingEarlier,
  onEarlier,
  onAnswer,
  onAgain,
  onDrop,
}: ConversationProps) {
  const waiting = useStore(unsent);
  const dayOf = useDayOf();
  const lastAnswer = messages.findLast(({ role }) => role === 'assistant')?.id;
  const isSending = waiting.some(({ failure, waits }) => !failure && !waits);
  return (
    <div className="flex flex-col gap-3">
      {hasEarlier && (
        <Button size="sm" look="ghost" busy={isLoadingEarlier} onClick={onEarlier} className="self-center">
          Show earlier
        </Button>
      )}
      {messages.map((message, i) => {
        const day = dayOf(message.at);
        const before = messages[i - 1];
        return (
          <Fragment key={message.id}>
            {(!before || dayOf(before.at) !== day) && <DayLine day={day} />}
            <Message message={message} isLast={message.id === lastAnswer && waiting.length === 0} onAnswer={onAnswer} />
          </Fragment>
        );
      })}
      {turn && <Working key={turn.id} turn={turn} />}
      {waiting.map((said) =>
        said.failure || said.waits ? (
          <NotSent key={said.key} said={said} onAgain={() => onAgain(said)} onDrop={() => onDrop(said)} />
        ) : (
          <Said key={said.key} text={said.text} at={said.at} faint />
        ),
      )}
      {isSending && <Thinking />}
    </div>
  );
}
