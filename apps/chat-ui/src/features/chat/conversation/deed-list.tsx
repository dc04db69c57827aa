import { Check, CircleAlert } from 'lucide-react';
import type { AssistantDeed } from '../../../api/types.js';
import { Spinner } from '../../../shared/ui/spinner.js';

/** What the language model did, step by step: which tool, with what, and what came of it. */
export function DeedList({ deeds, isWorking = false }: { deeds: readonly AssistantDeed[]; isWorking?: boolean }) {
  return (
    <ol className="space-y-2">
      {deeds.map((deed, i) => (
        <Deed key={i} deed={deed} isRunning={isWorking && deed.result === undefined} />
      ))}
    </ol>
  );
}

function Deed({ deed: { title, failed, given, result }, isRunning }: { deed: AssistantDeed; isRunning: boolean }) {
  return (
    <li className="flex items-start gap-2 text-[13px]">
      <span className="mt-0.5 shrink-0 text-muted" aria-hidden>
        {isRunning ? <Spinner size={14} /> : failed ? <CircleAlert size={14} /> : <Check size={14} />}
      </span>
      <span className="min-w-0 wrap-anywhere">
        <span className="font-medium">{title}</span>
        {given && <span className="text-muted"> · {given}</span>}
        {failed && <span className="text-danger"> · refused</span>}
        {result && <span className="block text-muted">{result}</span>}
      </span>
    </li>
  );
}
