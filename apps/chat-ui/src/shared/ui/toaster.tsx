import { clsx } from 'clsx';
import { BellRing, CircleAlert, X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { useStore } from '../store/use-store.js';
import { dismissToast, toasts, type ToastMessage } from './toasts.js';

const USUAL_MS = 6_000;
const ICONS = {
  plain: undefined,
  error: <CircleAlert size={18} className="mt-px shrink-0 text-danger" aria-hidden />,
  reminder: <BellRing size={18} className="mt-px shrink-0 text-accent" aria-hidden />,
} as const;

/** Where messages appear. They wait while the pointer or the focus is on them; F8 leads there. */
export function Toaster() {
  const shown = useStore(toasts);
  return (
    <Toast.Provider label="Message" swipeDirection="right">
      {shown.map((message) => (
        <ToastCard key={message.id} {...message} />
      ))}
      <Toast.Viewport
        className={clsx(
          'fixed inset-x-3 top-16 z-50 flex flex-col gap-2 outline-none',
          'md:inset-x-auto md:top-auto md:right-5 md:bottom-5 md:w-[23rem]',
          'md:[body:has([data-bulk-bar])_&]:bottom-18', // above what can be done to the chosen tasks
        )}
      />
    </Toast.Provider>
  );
}

function ToastCard({ id, message, detail, tone = 'plain', action, duration = USUAL_MS }: ToastMessage) {
  return (
    <Toast.Root
      duration={duration}
      type={tone === 'plain' ? 'background' : 'foreground'}
      onOpenChange={(open) => !open && dismissToast(id)}
      className={clsx(
        'flex animate-rise items-start gap-2.5 rounded-xl border bg-raised p-3 pl-4 shadow-float',
        'data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)',
        tone === 'reminder' ? 'border-accent/60' : 'border-line',
      )}
    >
      {ICONS[tone]}
      <div className="min-w-0 flex-1 py-0.5">
        <Toast.Title className="text-sm leading-5 font-medium wrap-anywhere">{message}</Toast.Title>
        {detail && <Toast.Description className="text-[13px] text-muted">{detail}</Toast.Description>}
      </div>
      {action && (
        <Toast.Action asChild altText={action.label}>
          <button
            type="button"
            onClick={action.run}
            className="h-7 shrink-0 rounded-md px-2 text-[13px] font-semibold text-accent hover:bg-accent-soft"
          >
            {action.label}
          </button>
        </Toast.Action>
      )}
      <Toast.Close
        aria-label="Dismiss"
        className="grid size-7 shrink-0 place-items-center rounded-md text-faint hover:bg-hover"
      >
        <X size={16} aria-hidden />
      </Toast.Close>
    </Toast.Root>
  );
}
