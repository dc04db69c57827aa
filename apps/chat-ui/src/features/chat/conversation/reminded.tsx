import { useQueryClient } from '@tanstack/react-query';
import { BellRing } from 'lucide-react';
import type { ChatMessage } from '../../../api/types.js';
import { openReminder } from '../../reminders/open-reminder.js';
import { useSaidAt } from './use-said-at.js';

const LOOK =
  'flex items-start gap-2.5 rounded-2xl rounded-bl-md border border-accent/40 bg-accent-soft px-3.5 py-2 text-left wrap-anywhere';

/** A reminder that came due. A click leads to its task. */
export function Reminded({ message: { text, at, notification } }: { message: ChatMessage }) {
  const client = useQueryClient();
  const content = (
    <>
      <BellRing size={17} className="mt-0.5 shrink-0 text-accent" aria-hidden />
      {text}
    </>
  );
  return (
    <div className="flex pr-6" title={useSaidAt(at)}>
      {notification ? (
        <button type="button" onClick={() => void openReminder(client, notification)} className={LOOK}>
          {content}
        </button>
      ) : (
        <p className={LOOK}>{content}</p>
      )}
    </div>
  );
}
