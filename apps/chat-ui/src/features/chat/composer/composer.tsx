import { ArrowUp } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { LIMITS } from '../../../api/limits.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Tooltip } from '../../../shared/ui/tooltip.js';
import { usePreview } from '../data/use-preview.js';
import { CHAT_INPUT } from './focus-chat.js';
import { clearDraft, draftStore, writeDraft, type ChatDraft } from './draft-store.js';
import { Preview } from './preview.js';

export interface ComposerProps {
  /** Of the field. */
  id?: string;
  /** The field's name. */
  label?: string;
  onSay: (draft: ChatDraft) => void;
  /** What was said last, brought back by the up arrow. */
  lastSaid: string | undefined;
}

/** Where a person talks to the list. Enter says it, Shift and Enter begin a new line. */
export function Composer({ id = CHAT_INPUT, label = 'Talk to your list', onSay, lastSaid }: ComposerProps) {
  const draft = useStore(draftStore);
  const { text } = draft;
  const input = useRef<HTMLTextAreaElement>(null);
  const commands = usePreview(draft);
  const say = (): void => {
    if (text.trim() === '') return;
    onSay(draft);
    clearDraft();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      say();
    } else if (event.key === 'ArrowUp' && text === '' && lastSaid) {
      event.preventDefault();
      writeDraft(lastSaid);
    } else if (event.key === 'Escape') input.current?.blur();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
      className="px-3 pt-2 pb-3 sm:px-4 sm:pb-4"
    >
      <Preview commands={commands} />
      <div className="flex items-end gap-1 rounded-2xl border border-edge/60 bg-raised p-1.5 shadow-card transition-[border-color,box-shadow] focus-within:border-accent focus-within:ring-3 focus-within:ring-accent/20 hover:border-edge">
        <textarea
          ref={input}
          id={id}
          aria-label={label}
          placeholder="Say what is to be done…"
          rows={1}
          maxLength={LIMITS.message}
          value={text}
          enterKeyHint="send"
          onChange={({ target }) => writeDraft(target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-40 min-h-9 min-w-0 flex-1 resize-none bg-transparent px-2.5 py-1.5 leading-6 outline-none"
        />
        <Tooltip text="Send (Enter)" side="top">
          <button
            type="submit"
            aria-label="Send"
            disabled={text.trim() === ''}
            className="grid size-9 shrink-0 place-items-center rounded-xl bg-accent text-on-accent transition hover:bg-accent-strong active:scale-95 disabled:bg-hover disabled:text-faint"
          >
            <ArrowUp size={19} aria-hidden />
          </button>
        </Tooltip>
      </div>
    </form>
  );
}
