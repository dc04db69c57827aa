import { Undo2 } from 'lucide-react';
import type { ChatCommand } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { CommandChips } from '../command/command-chips.js';
import { intentName } from '../intents.js';
import { draftStore, keepWords, readWords } from './draft-store.js';

/** What will be understood of the words being written. An × keeps the chip's words in the title, the kept words bring the chip back. */
export function Preview({ commands }: { commands: readonly ChatCommand[] }) {
  const { keep } = useStore(draftStore);
  const understood = commands.filter(({ intent }) => intentName(intent));
  if (understood.length === 0 && keep.length === 0) return null;
  return (
    <div
      aria-label="What will be understood"
      role="group"
      className="mb-2 flex max-h-28 flex-col gap-1.5 overflow-y-auto px-1"
    >
      {understood.map((command, i) => (
        <div key={i} className="flex animate-fade flex-wrap items-center gap-1.5">
          <span className="mr-0.5 text-xs font-medium text-faint">{intentName(command.intent)}</span>
          <CommandChips command={command} onRemove={({ text }) => keepWords(text)} />
        </div>
      ))}
      {keep.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="mr-0.5 text-xs font-medium text-faint">Kept as words</span>
          {keep.map((words) => (
            <button
              key={words}
              type="button"
              onClick={() => readWords(words)}
              className="inline-flex h-6 items-center gap-1 rounded-md border border-dashed border-edge/70 px-2 text-xs text-muted hover:text-ink"
            >
              <Undo2 size={12} aria-label="Read again:" />
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
