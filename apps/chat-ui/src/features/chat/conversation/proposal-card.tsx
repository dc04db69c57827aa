import { Check, X } from 'lucide-react';
import type { ChatRequest, Proposal } from '../../../api/types.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Button } from '../../../shared/ui/button.js';
import { ProposedChange } from './proposed-change.js';

const MOST = 6;

export interface ProposalCardProps {
  proposal: Proposal;
  onAnswer: (text: string, request: ChatRequest) => void;
}

/** What would be done, and waits for a yes. */
export function ProposalCard({ proposal: { id, summary, changes, expiresAt }, onAnswer }: ProposalCardProps) {
  const now = useNow();
  if (new Date(expiresAt) < now) {
    return (
      <p className="mt-1.5 px-1 text-[13px] text-muted">This offer has run out. Say it again if you still want it.</p>
    );
  }
  const answer = (accept: boolean) => () => onAnswer(accept ? 'Yes' : 'No', { proposal: { id, accept } });
  return (
    <div role="group" aria-label={summary} className="mt-1.5 rounded-xl border border-warn/40 bg-warn-soft p-3">
      <ul className="space-y-1 text-sm">
        {changes.slice(0, MOST).map((change) => (
          <ProposedChange key={change.taskId} change={change} />
        ))}
        {changes.length > MOST && <li className="text-muted">and {changes.length - MOST} more</li>}
      </ul>
      <div className="mt-3 flex gap-2">
        <Button size="sm" look="primary" icon={<Check size={15} aria-hidden />} onClick={answer(true)}>
          Yes, do it
        </Button>
        <Button size="sm" icon={<X size={15} aria-hidden />} onClick={answer(false)}>
          No
        </Button>
      </div>
    </div>
  );
}
