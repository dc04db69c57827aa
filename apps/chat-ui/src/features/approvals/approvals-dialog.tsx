import { ShieldCheck } from 'lucide-react';
import { Dialog } from '../../shared/ui/dialog.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { ApprovalCard } from './approval-card.js';
import { approvalsOpen } from './approvals-store.js';
import { useApprovals } from './use-approvals.js';

/** Everything that waits for a yes, with what it would do. */
export default function ApprovalsDialog() {
  const { data, error, refetch } = useApprovals();
  return (
    <Dialog
      open
      onClose={() => approvalsOpen.set(false)}
      title="Waiting for your yes"
      description="Programs that act for you asked for these. Nothing is changed before you say so, and you can undo it."
    >
      {!data && error && <ErrorState title="They could not be loaded" error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon={<ShieldCheck size={24} aria-hidden />} title="Nothing waits">
          What a program wants to delete, or to change in bulk, comes up here.
        </EmptyState>
      )}
      <ul className="space-y-3">
        {data?.map((approval) => (
          <li key={approval.id}>
            <ApprovalCard approval={approval} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
