import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { plural } from '../../../shared/words/plural.js';
import { Chip } from '../../../shared/ui/chip.js';
import { useServices } from '../data/use-operations.js';
import { Moment } from '../moment.js';
import { Section } from '../section.js';
import { shortTime } from '../words.js';
import { topicRows, waitingIn, type TopicPart, type Waiting } from './topic-rows.js';

/** Where events wait, and what became of those that were sent. */
export function TopicsSection({ now }: { now: number }) {
  const services = useServices();
  return (
    <Section
      title="Topics and lag"
      loaded={services}
      aside={({ items }) =>
        waitingIn(items).length === 0 ? <Chip tone="accent">Nothing waits</Chip> : <Chip tone="warn">Events wait</Chip>
      }
    >
      {({ items }) => (
        <>
          <WaitingList waiting={waitingIn(items)} now={now} />
          <ul className="divide-y divide-line">
            {topicRows(items).map(({ topic, senders, receivers }) => (
              <li key={topic} className="px-4 py-3">
                <h3 className="text-sm font-semibold">{topic}</h3>
                <ul className="mt-1 space-y-1 text-[13px]">
                  {senders.map((part) => (
                    <Sender key={part.app} part={part} />
                  ))}
                  {receivers.map((part) => (
                    <Receiver key={part.app} part={part} now={now} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

const WAITS: Record<Waiting['what'], (events: number) => string> = {
  outbox: (n) => `${plural(n, 'event')} in the outbox`,
  failing: (n) => `${plural(n, 'event')} to be delivered again`,
};

function WaitingList({ waiting, now }: { waiting: readonly Waiting[]; now: number }) {
  if (waiting.length === 0) return null;
  return (
    <ul className="space-y-1 bg-warn-soft px-4 py-2.5 text-[13px] text-warn">
      {waiting.map(({ app, what, events, since }) => (
        <li key={`${app} ${what}`}>
          <span className="font-medium">{app}</span>: {WAITS[what](events)}
          {since && (
            <>
              , the oldest <Moment at={since} now={now} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sender({ part: { app, activity } }: { part: TopicPart }) {
  return (
    <Line icon={<ArrowUpFromLine size={14} aria-hidden />} app={app} does="sends">
      {activity.accepted} taken{activity.refused > 0 && <Bad>{activity.refused} refused</Bad>}
    </Line>
  );
}

function Receiver({ part: { app, activity }, now }: { part: TopicPart; now: number }) {
  const { acknowledged, retried, dropped, last } = activity;
  return (
    <Line icon={<ArrowDownToLine size={14} aria-hidden />} app={app} does="receives">
      {acknowledged} handled
      {retried > 0 && <Bad>{retried} again</Bad>}
      {dropped > 0 && <Bad>{dropped} given up</Bad>}
      {last && (
        <span className="text-faint">
          {' · '}last <Moment at={last.at} now={now} />, after {shortTime(last.delaySeconds)}
        </span>
      )}
    </Line>
  );
}

function Line({ icon, app, does, children }: { icon: ReactNode; app: string; does: string; children: ReactNode }) {
  return (
    <li className="flex gap-1.5">
      <span className="mt-0.5 text-faint">{icon}</span>
      <span className="min-w-0">
        <span className="text-muted">
          {app} <span className="sr-only">{does}</span>
        </span>{' '}
        {children}
      </span>
    </li>
  );
}

function Bad({ children }: { children: ReactNode }) {
  return <span className="text-warn"> · {children}</span>;
}
