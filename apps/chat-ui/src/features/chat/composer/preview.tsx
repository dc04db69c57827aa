import { Plus, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ChatCommand, Chip } from '../../../api/types.js';
import { useStore } from '../../../shared/store/use-store.js';
import { CommandChips } from '../command/command-chips.js';
import { intentName } from '../intents.js';
import { draftStore, keepWords, readWords, takeWords } from './draft-store.js';

/**
 * What will be understood of the words being written. An × keeps a chip's words as words; words that may be a date, but stand in the
 * title, are offered with a +.
 */
export function Preview({ commands }: { commands: readonly ChatCommand[] }) {
  const { keep } = useStore(draftStore);
  const understood = commands.filter(({ intent }) => intentName(intent));
  if (understood.length === 0 && keep.length === 0) return null;
  return (
    <div
      aria-label="What will be understood"
      role="group"
      className="mb-2 flex max-h-36 flex-col gap-1.5 overflow-y-auto px-1"
    >
      {understood.map((command, i) => (
        <div key={i} className="flex animate-fade flex-wrap items-center gap-1.5">
          <Label>{intentName(command.intent)}</Label>
          <CommandChips command={command} onRemove={({ text }) => keepWords(text)} />
          {command.needs?.includes('due') && <span className="text-xs text-faint">when? I will ask</span>}
          <Offers offers={command.offers ?? []} />
        </div>
      ))}
      {keep.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          <Label>Kept as words</Label>
          {keep.map((words) => (
            <WordsButton key={words} label={`Read “${words}” again`} onClick={() => readWords(words)}>
              <Undo2 size={12} aria-hidden />
              {words}
            </WordsButton>
          ))}
        </div>
      )}
    </div>
  );
}

function Offers({ offers }: { offers: readonly Chip[] }) {
  return offers.map(({ text, start }) => (
    <WordsButton key={start} label={`Take “${text}” as the date`} onClick={() => takeWords(text)}>
      <Plus size={12} aria-hidden />
      {text} as date?
    </WordsButton>
  ));
}

function Label({ children }: { children: ReactNode }) {
  return <span className="mr-0.5 text-xs font-medium text-faint">{children}</span>;
}

function WordsButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="inline-flex h-6 items-center gap-1 rounded-md border border-dashed border-edge/70 px-2 text-xs text-muted hover:text-ink"
    >
      {children}
    </button>
  );
}
