import { ShieldQuestion } from 'lucide-react';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatInstant } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { approvalsOpen } from './approvals-store.js';
import { useApprovals } from './use-approvals.js';

/** What waits for a yes, as it is told of among the notifications: each leads to where it is decided. */
export function WaitingList({ onOpen }: { onOpen?: () => void }) {
  const approvals = useApprovals().data ?? [];
  const calendar = useCalendar();
  const now = useNow();
  if (approvals.length === 0) return null;
  const open = () => {
    onOpen?.();
    approvalsOpen.set(true);
  };
  return (
    <>
      <h2 className="px-3 pt-1.5 pb-2 text-sm font-semibold">Waiting for your yes</h2>
      <ul className="mb-2 border-b border-line pb-2">
        {approvals.map(({ id, summary, title, by, at }) => (
          <li key={id}>
            <button
              type="button"
              onClick={open}
              className="flex w-full items-start gap-3 rounded-lg px-3 py-2.5 text-left transition-colors hover:bg-hover"
            >
              <ShieldQuestion size={16} className="mt-0.5 shrink-0 text-warn" aria-hidden />
              <span className="min-w-0 flex-1">
                <span className="block text-sm font-medium wrap-anywhere">{summary || title}</span>
                <span className="block text-[13px] wrap-anywhere text-muted">
                  Asked by “{by}”, {formatInstant(at, now, calendar)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
