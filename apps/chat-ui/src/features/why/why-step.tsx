import {
  BellOff,
  BellRing,
  CalendarClock,
  CircleHelp,
  FileDown,
  Hand,
  MailCheck,
  MailX,
  MessageSquare,
  PencilLine,
  Plug,
  Repeat2,
  ShieldCheck,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { WhyStep } from '../../api/types.js';
import { formatInstant } from '../../shared/time/format.js';
import { ChangeList } from '../history/change-list.js';
import { whyWords, type Reading } from './why-words.js';

const ICONS: Readonly<Record<WhyStep['kind'], LucideIcon>> = {
  said: MessageSquare,
  called: Plug,
  approved: ShieldCheck,
  imported: FileDown,
  undone: Undo2,
  'by-hand': Hand,
  'by-program': Plug,
  'by-errand': CircleHelp,
  changed: PencilLine,
  repeated: Repeat2,
  planned: CalendarClock,
  fired: BellRing,
  missed: BellOff,
  delivered: MailCheck,
  'not-delivered': MailX,
  read: MailCheck,
  'not-recorded': CircleHelp,
};

/** One step: what it was, what was said, when, and what it changed. */
export function WhyStepItem({ step, reading }: { step: WhyStep; reading: Reading }) {
  const { now, calendar } = reading;
  const { title, quote, detail } = whyWords(step, reading);
  const Icon = ICONS[step.kind];
  const failed = step.kind === 'not-delivered' || step.kind === 'missed';
  return (
    <li className="group/step relative pb-5 pl-9">
      <span className={`absolute top-0.5 left-0 ${failed ? 'text-warn' : 'text-accent'}`} aria-hidden>
        <Icon size={18} />
      </span>
      <span className="absolute top-7 bottom-0.5 left-2 w-0.5 bg-line group-last/step:hidden" aria-hidden />
      <p className="text-sm font-medium wrap-anywhere">{title}</p>
      {quote !== undefined && (
        <blockquote className="mt-1 rounded-lg bg-accent-soft px-3 py-2 text-sm wrap-anywhere whitespace-pre-line">
          {quote}
        </blockquote>
      )}
      {detail && <p className="text-[13px] text-muted">{detail}</p>}
      <ChangeList changes={step.changes} reading={reading} />
      <p className="mt-0.5 text-[13px] text-faint">
        <time dateTime={step.at} title={step.correlationId && `Correlation id ${step.correlationId}`}>
          {formatInstant(step.at, now, calendar)}
        </time>
      </p>
    </li>
  );
}
