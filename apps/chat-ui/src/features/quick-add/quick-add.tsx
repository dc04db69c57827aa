import { Overlay } from '../../shared/ui/overlay.js';
import { Composer } from '../chat/composer/composer.js';
import type { ChatDraft } from '../chat/composer/draft-store.js';
import { messageRequest } from '../chat/data/message-request.js';
import { useSay } from '../chat/data/use-say.js';
import { quickAddOpen } from './quick-add-store.js';
import { useTellReply } from './use-tell-reply.js';

/** Says something to the list without leaving what is on the page; what came of it is told in a message. */
export default function QuickAdd() {
  const { say } = useSay(useTellReply());
  const close = (): void => quickAddOpen.set(false);
  const onSay = (draft: ChatDraft): void => {
    say(draft.text.trim(), messageRequest(draft));
    close();
  };
  return (
    <Overlay title="Add a task" onClose={close}>
      <div className="pt-2">
        <Composer id="quick-add" label="Add a task" onSay={onSay} lastSaid={undefined} />
      </div>
    </Overlay>
  );
}
