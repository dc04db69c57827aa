import { useStore } from '../../shared/store/use-store.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { KnownParents } from '../tasks/parts/known-parents.js';
import { Composer } from './composer/composer.js';
import type { ChatDraft } from './composer/draft-store.js';
import { Conversation } from './conversation/conversation.js';
import { Examples } from './conversation/examples.js';
import { messageRequest } from './data/message-request.js';
import { unsent } from './data/unsent.js';
import { useConversation } from './data/use-conversation.js';
import { useSay } from './data/use-say.js';

/** The conversation with the list. */
export function ChatPane() {
  const chat = useConversation();
  const { say, sayAgain, drop } = useSay();
  const isSilent = useStore(unsent).length === 0 && chat.messages.length === 0;
  const lastSaid = chat.messages.findLast(({ role }) => role === 'user')?.text;
  const onSay = (draft: ChatDraft): void => say(draft.text.trim(), messageRequest(draft));
  return (
    <section aria-label="Chat" className="flex h-full min-h-0 flex-col">
      {/* Upside down, so that it stays at its end while it grows, and in place when earlier messages come in above. */}
      <div className="scroll-pane flex min-h-0 flex-1 flex-col-reverse px-3 sm:px-4">
        <div className="mb-auto w-full py-4">
          {chat.isPending && <ConversationSkeleton />}
          {chat.isError && !chat.data && (
            <ErrorState
              title="The conversation could not be loaded"
              error={chat.error}
              onRetry={() => void chat.refetch()}
            />
          )}
          {chat.isSuccess && isSilent && <Examples />}
          <KnownParents>
            <Conversation
              messages={chat.messages}
              turn={chat.turn}
              hasEarlier={chat.hasNextPage}
              isLoadingEarlier={chat.isFetchingNextPage}
              onEarlier={() => void chat.fetchNextPage()}
              onAnswer={say}
              onAgain={sayAgain}
              onDrop={drop}
            />
          </KnownParents>
        </div>
      </div>
      <Composer onSay={onSay} lastSaid={lastSaid} />
    </section>
  );
}

function ConversationSkeleton() {
  return (
    <div role="status" aria-label="Loading the conversation" className="space-y-3">
      <Skeleton className="ml-auto h-10 w-3/5 rounded-2xl" />
      <Skeleton className="h-10 w-2/3 rounded-2xl" />
      <Skeleton className="ml-auto h-10 w-2/5 rounded-2xl" />
      <Skeleton className="h-16 w-3/4 rounded-2xl" />
    </div>
  );
}
