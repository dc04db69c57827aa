import { CalendarClock, CircleX, Mail, MessageSquare, Radio } from 'lucide-react';
import type { FlowStep } from '../../../api/types.js';
import { ExactMoment, Moment } from '../moment.js';
import { shortTime, shortType } from '../words.js';

const KINDS = {
  request: { word: 'Request', Icon: MessageSquare },
  event: { word: 'Event', Icon: Radio },
  job: { word: 'Job', Icon: CalendarClock },
  delivery: { word: 'Delivery', Icon: Mail },
  'dead-letter': { word: 'Dead letter', Icon: CircleX },
} as const;

const WHAT: Readonly<Record<string, string>> = { request: 'came in', waits: 'waits for its moment' };

export interface FlowStepProps {
  step: FlowStep;
  /** When the flow began. */
  first: string | undefined;
  now: number;
}

/** One step: what it was, where, when, and how long after the beginning. */
export function FlowStepItem({ step: { kind, type, service, at, taskId, actor }, first, now }: FlowStepProps) {
  const { word, Icon } = KINDS[kind];
  const waits = Date.parse(at) > now;
  const after = (Date.parse(at) - Date.parse(first ?? at)) / 1_000;
  return (
    <li className="group/step relative pb-5 pl-8">
      <span className={`absolute top-0 left-0 ${kind === 'dead-letter' ? 'text-danger' : 'text-accent'}`} aria-hidden>
        <Icon size={18} />
      </span>
      <span className="absolute top-6 bottom-0 left-2 w-0.5 bg-line group-last/step:hidden" aria-hidden />
      <p className="text-sm wrap-anywhere">
        <span className="font-medium">{word}</span> {WHAT[type] ?? shortType(type)}
      </p>
      <p className="text-[13px] text-muted">
        {service}
        {actor && ` · by ${actor}`}
      </p>
      <p className="text-xs text-faint">
        {waits ? <Moment at={at} now={now} /> : <ExactMoment at={at} />}
        {after > 0 && ` · ${shortTime(after)} later`}
        {taskId && <span title={taskId}> · task {taskId.slice(0, 8)}…</span>}
      </p>
    </li>
  );
}
