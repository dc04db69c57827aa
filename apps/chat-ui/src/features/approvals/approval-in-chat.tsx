import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import type { Approval } from '../../api/types.js';
import { ApprovalCard } from './approval-card.js';
import { APPROVALS, useApprovals } from './use-approvals.js';

const OUTCOMES: Readonly<Record<Exclude<Approval['status'], 'waiting'>, string>> = {
  approved: 'Approved and done.',
  refused: 'Refused. Nothing was changed.',
  expired: 'Nobody decided in time. Nothing was changed.',
};

/** A proposal in the conversation: to decide on while it waits, on whatever device, and then what became of it. */
export function ApprovalInChat({ id }: { id: string }) {
  const { data: waiting } = useApprovals();
  const listed = waiting?.find((one) => one.id === id);
  const { data, isError } = useApproval(id, waiting !== undefined && !listed);
  const approval = listed ?? data;
  if (approval?.status === 'waiting') {
    return (
      <div className="mt-1.5">
        <ApprovalCard approval={approval} />
      </div>
    );
  }
  const words = approval ? OUTCOMES[approval.status] : isError && 'This was decided long ago.';
  return words ? <p className="mt-1 px-1 text-[13px] text-muted">{words}</p> : null;
}

/** One that is not among those that wait, or not yet. */
function useApproval(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...APPROVALS, id],
    queryFn: ({ signal }): Promise<Approval> =>
      answerOf(api.GET('/api/approvals/{id}', { params: { path: { id } }, signal })),
    enabled,
    retry: false,
  });
}
