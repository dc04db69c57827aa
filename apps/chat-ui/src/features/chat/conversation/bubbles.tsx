import { clsx } from 'clsx';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { WAITS } from '../data/say-queue.js';
import type { Unsent } from '../data/unsent.js';
import { useSaidAt } from './use-said-at.js';

/** What the person said. */
export function Said({ text, at, faint }: { text: string; at: string; faint?: boolean }) {
  return (
    <div className="flex justify-end pl-10">
      <p
        title={useSaidAt(at)}
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
    <div className="pr-6">
      <p
        title={useSaidAt(at)}
        className="w-fit rounded-2xl rounded-bl-md bg-raised px-3.5 py-2 wrap-anywhere whitespace-pre-wrap shadow-card"
      >
        <span className="sr-only">Errand: </span>
        {text}
      </p>
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
      className="inline-flex w-fit gap-1 rounded-2xl rounded-bl-md bg-raised px-4 py-3.5 shadow-card"
    >
      <span className="size-1.5 animate-dot rounded-full bg-muted" />
      <span className="size-1.5 animate-dot rounded-full bg-muted [animation-delay:120ms]" />
      <span className="size-1.5 animate-dot rounded-full bg-muted [animation-delay:240ms]" />
    </div>
  );
}

/** What could not be sent, and a way to send it again. */
export function NotSent({ said, onAgain, onDrop }: { said: Unsent; onAgain: () => void; onDrop: () => void }) {
  const look = 'inline-flex items-center gap-1 rounded-md py-1 underline-offset-2 hover:underline';
  return (
    <div className="flex flex-col items-end gap-1">
      <Said text={said.text} at={said.at} faint />
      <div
        role={said.failure ? 'alert' : 'status'}
        className={clsx(
          'flex flex-wrap items-center justify-end gap-x-2 text-[13px]',
          said.failure ? 'text-danger' : 'text-muted',
        )}
      >
        <span>{said.failure ? `Not sent. ${said.failure}` : WAITS}</span>
        <button type="button" onClick={onAgain} className={`${look} font-semibold`}>
          <RotateCcw size={13} aria-hidden />
          {said.failure ? 'Send again' : 'Send now'}
        </button>
        <button type="button" onClick={onDrop} className={`${look} text-muted`}>
          Discard
        </button>
      </div>
    </div>
  );
}
