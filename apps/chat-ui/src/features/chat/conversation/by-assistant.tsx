import { ChevronRight, Sparkles } from 'lucide-react';
import type { AssistantDeed } from '../../../api/types.js';
import { DeedList } from './deed-list.js';

/** That a language model answered, and, for whoever wants to know, how. */
export function ByAssistant({ deeds }: { deeds: readonly AssistantDeed[] }) {
  const icon = <Sparkles size={13} className="shrink-0" aria-hidden />;
  if (deeds.length === 0)
    return (
      <p className="mt-1 flex items-center gap-1.5 px-1 text-[13px] text-muted">{icon} Answered by the assistant</p>
    );
  return (
    <details className="group mt-1 px-1 text-[13px]">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-md py-1 text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
        {icon} By the assistant · How I did this
        <ChevronRight size={14} className="transition-transform group-open:rotate-90" aria-hidden />
      </summary>
      <div className="mt-1 rounded-xl bg-sunken px-3 py-2.5">
        <DeedList deeds={deeds} />
      </div>
    </details>
  );
}
