import { MessageCircle } from 'lucide-react';
import { useStore } from '../../shared/store/use-store.js';
import { focusChat } from '../chat/composer/focus-chat.js';
import { selection } from './select/selection.js';

/** On a phone, where the chat is in another tab: the way there, with the field ready. */
export function SayBar() {
  const isEditing = useStore(selection).editingId !== undefined;
  if (isEditing) return null;
  return (
    <div className="mt-auto border-t border-line bg-surface px-3 py-2 md:hidden">
      <button
        type="button"
        onClick={focusChat}
        className="flex h-11 w-full items-center gap-2.5 rounded-2xl border border-edge/60 bg-raised px-4 text-left text-faint shadow-card active:bg-hover"
      >
        <MessageCircle size={18} className="text-accent" aria-hidden />
        Say what is to be done…
      </button>
    </div>
  );
}
