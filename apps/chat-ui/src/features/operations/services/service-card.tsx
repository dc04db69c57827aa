import { CircleCheck, CircleX } from 'lucide-react';
import type { Service, StatusReport } from '../../../api/types.js';
import { Moment } from '../moment.js';

/** One service: the replica that answered, part by part; or why none did. */
export function ServiceCard({ service: { app, report, reason }, now }: { service: Service; now: number }) {
  const Icon = report?.ready ? CircleCheck : CircleX;
  return (
    <li className="min-w-0 bg-surface p-4">
      <h3 className="flex items-center gap-1.5 text-sm font-semibold">
        <Icon size={17} className={report?.ready ? 'shrink-0 text-accent' : 'shrink-0 text-danger'} aria-hidden />
        {app}
        <span className="sr-only">: {wordFor(report)}</span>
      </h3>
      {report ? (
        <Report report={report} now={now} />
      ) : (
        <p className="mt-1.5 text-[13px] wrap-anywhere text-danger">No answer. {reason}</p>
      )}
    </li>
  );
}

const wordFor = (report: StatusReport | undefined): string =>
  report ? (report.ready ? 'ready' : 'not ready') : 'no answer';

function Report({ report: { parts, sidecar, replica, startedAt }, now }: { report: StatusReport; now: number }) {
  return (
    <>
      <dl className="mt-1.5 space-y-0.5 text-[13px]">
        {Object.entries(parts).map(([part, state]) => (
          <div key={part} className="flex gap-1.5">
            <dt className="text-muted">{part}</dt>
            <dd className={state === 'ok' ? 'text-ink' : 'wrap-anywhere text-danger'}>{state}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1.5 text-xs text-faint">
        {replica} started <Moment at={startedAt} now={now} />
        {sidecar && (
          <>
            {' · '}
            <span title={sidecar.components.join(', ')}>daprd {sidecar.version}</span>
          </>
        )}
      </p>
    </>
  );
}
