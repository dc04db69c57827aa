import { Sparkles } from 'lucide-react';
import type { AssistantDeed } from '../../../api/types.js';

/** Each tool once, in order of its first use. */
function toolsOf(deeds: readonly AssistantDeed[]): string {
  const names = deeds.map(({ title, failed }) => (failed ? `${title} (refused)` : title));
  return [...new Set(names)].join(' · ');
}

/** That a language model answered, and what it did for it. */
export function ByAssistant({ deeds }: { deeds: readonly AssistantDeed[] }) {
  return (
    <p className="mt-1 flex items-center gap-1.5 px-1 text-[13px] text-muted">
      <Sparkles size={13} className="shrink-0" aria-hidden />
      {deeds.length === 0 ? 'Answered by the assistant' : `By the assistant: ${toolsOf(deeds)}`}
    </p>
  );
}
