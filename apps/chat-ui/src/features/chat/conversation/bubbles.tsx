import { clsx } from 'clsx';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCalendar } from '../../../shared/time/calendar.js';
import { formatTime } from '../../../shared/time/format.js';
import type { Unsent } from '../data/unsent.js';

/** When it was said, shown under the pointer. */
export function Time({ at }: { at: string }) {
  const calendar = useCalendar();
  return (
    <time dateTime={at} className="text-[11px] text-faint opacity-0 transition-opacity group-hover/message:opacity-100">
      {formatTime(new Date(at), calendar)}
    </time>
  );
}

/** What the person said. */
export function Said({ text, at, faint }: { text: string; at: string; faint?: boolean }) {
  return (
    <div className="group/message flex items-end justify-end gap-2 pl-10">
      <Time at={at} />
      <p
        className={clsx(
          'rounded-2xl rounded-br-md bg-said px-3.5 py-2 wrap-anywhere whitespace-pre-wrap text-on-said',
          faint && 'opacity-75',
        )}
      >
        <span className="sr-only">You: </span>
        {text}
      </p>
    </div>
  );
}

/** What the list answered, with what it did below. */
export function Answer({ text, at, children }: { text: string; at: string; children?: ReactNode }) {
  return (
    <div className="group/message pr-6">
      <div className="flex items-end gap-2">
        <p className="rounded-2xl rounded-bl-md bg-raised px-3.5 py-2 wrap-anywhere whitespace-pre-wrap shadow-card">
          <span className="sr-only">Errand: </span>
          {text}
        </p>
        <Time at={at} />
      </div>
      {children}
    </div>
  );
}

/** Somebody is about to answer. */
export function Thinking() {
  return (
    <div
      role="status"
      aria-label="Errand is answering"
      className="inline-flex gap-1 rounded-2xl rounded-bl-md bg-raised px-4 py-3.5 shadow-card"
    >
      <span className="size-1.5 animate-dot rounded-full bg-muted" />
      <span className="size-1.5 animate-dot rounded-full bg-muted [animation-delay:120ms]" />
      <span className="size-1.5 animate-dot rounded-full bg-muted [animation-delay:240ms]" />
    </div>
  );
}

/** What could not be sent, and a way to send it again. */
export function NotSent({ said, onAgain, onDrop }: { said: Unsent; onAgain: () => void; onDrop: () => void }) {
  return (
    <div className="flex flex-col items-end gap-1">
      <Said text={said.text} at={said.at} faint />
      <div role="alert" className="flex flex-wrap items-center justify-end gap-x-2 text-[13px] text-danger">
        <span>Not sent. {said.failure}</span>
        <button
          type="button"
          onClick={onAgain}
          className="inline-flex items-center gap-1 rounded-md py-1 font-semibold underline-offset-2 hover:underline"
        >
          <RotateCcw size={13} aria-hidden />
          Send again
        </button>
        <button
          type="button"
          onClick={onDrop}
          className="rounded-md py-1 text-muted underline-offset-2 hover:underline"
        >
          Discard
        </button>
      </div>
    </div>
  );
}
