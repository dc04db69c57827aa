import { ShieldQuestion } from 'lucide-react';
import { Button } from '../../shared/ui/button.js';
import { approvalsOpen } from './approvals-store.js';
import { useApprovals } from './use-approvals.js';

/** Says that programs asked for changes that wait for a yes, and leads to them. */
export function ApprovalsBar() {
  const waiting = useApprovals().data?.length ?? 0;
  return (
    <div role="status">
      {waiting > 0 && (
        <div className="flex animate-fade items-center gap-2 border-b border-line bg-warn-soft px-4 py-1.5 text-[13px] text-warn">
          <ShieldQuestion size={16} className="shrink-0" aria-hidden />
          <span className="min-w-0 flex-1">
            {waiting === 1 ? '1 change waits' : `${waiting} changes wait`} for your yes
          </span>
          <Button size="sm" onClick={() => approvalsOpen.set(true)}>
            Look
          </Button>
        </div>
      )}
    </div>
  );
}
