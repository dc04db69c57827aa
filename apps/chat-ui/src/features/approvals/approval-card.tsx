import { Check, X } from 'lucide-react';
import type { Approval } from '../../api/types.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatInstant } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { Button } from '../../shared/ui/button.js';
import { ProposedChange } from '../chat/conversation/proposed-change.js';
import { useDecide } from './use-approvals.js';

const CHANGED = 'Your tasks were changed since this was asked for. This is what it would do now.';

/** One change that waits: who asked, what it would do to which task, and yes or no. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { summary, by, at, expiresAt, changes, total, isChanged, refusal, title } = approval;
  const now = useNow();
  const calendar = useCalendar();
  const { mutate, isPending } = useDecide();
  // Not disabled meanwhile: a button that is loses the focus.
  const decide = (accept: boolean) => () => isPending || mutate({ approval, accept });
  const heading = summary || title;
  return (
    <section aria-label={heading} className="rounded-xl border border-warn/40 bg-warn-soft p-3.5">
      <p className="text-[15px] font-semibold wrap-anywhere">{heading}</p>
      <p className="text-[13px] text-muted">
        Asked by “{by}”, {formatInstant(at, now, calendar)}; until {formatInstant(expiresAt, now, calendar)}
      </p>
      {isChanged && <p className="mt-2 text-[13px] text-warn">{CHANGED}</p>}
      {refusal && <p className="mt-2 text-[13px] text-warn">It cannot be done any more: {refusal}</p>}
      <ul className="mt-2 max-h-60 space-y-1 overflow-y-auto text-sm" tabIndex={0} aria-label="What would change">
        {changes.map((change) => (
          <ProposedChange key={change.taskId} change={change} />
        ))}
        {total > changes.length && <li className="text-muted">and {total - changes.length} more</li>}
      </ul>
      <div className="mt-3 flex gap-2">
        {!refusal && (
          <Button size="sm" look="primary" icon={<Check size={15} aria-hidden />} onClick={decide(true)}>
            Approve
          </Button>
        )}
        <Button size="sm" icon={<X size={15} aria-hidden />} onClick={decide(false)}>
          Refuse
        </Button>
      </div>
    </section>
  );
}
