import { Check, X } from 'lucide-react';
import type { ChatRequest, Proposal } from '../../../api/types.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Button } from '../../../shared/ui/button.js';

export interface ProposalCardProps {
  /** Undefined after a reload: then the words decide. */
  proposal: Proposal | undefined;
  onAnswer: (text: string, request: ChatRequest) => void;
}

/** What would be done, and waits for a yes. */
export function ProposalCard({ proposal, onAnswer }: ProposalCardProps) {
  const now = useNow();
  if (proposal && new Date(proposal.expiresAt) < now) {
    return (
      <p className="mt-1.5 px-1 text-[13px] text-muted">This offer has run out. Say it again if you still want it.</p>
    );
  }
  const answer = (accept: boolean) => () => {
    const words = accept ? 'Yes' : 'No';
    onAnswer(words, proposal ? { proposal: { id: proposal.id, accept } } : { message: words });
  };
  return (
    <div className="mt-1.5 rounded-xl border border-warn/40 bg-warn-soft p-3">
      {proposal && <p className="text-sm wrap-anywhere">{proposal.summary}</p>}
      <div className="mt-2.5 flex gap-2 first:mt-0">
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
