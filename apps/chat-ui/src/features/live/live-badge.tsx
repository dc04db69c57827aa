import { clsx } from 'clsx';
import { CloudOff, RefreshCw } from 'lucide-react';
import { useDebounced } from '../../shared/hooks/use-debounced.js';
import { useStore } from '../../shared/store/use-store.js';
import { liveState, type LiveState } from './live-state.js';

const TEXTS: Readonly<Record<LiveState, { text: string; long: string } | undefined>> = {
  connecting: undefined,
  live: undefined,
  reconnecting: { text: 'Reconnecting…', long: 'Changes made elsewhere will appear once the connection is back.' },
  offline: { text: 'Offline', long: 'You are offline. What you see may be out of date.' },
};

/** A break that is over sooner is nothing to tell of. */
const PATIENCE_MS = 1_500;

/** Says so while changes made elsewhere do not arrive; nothing while all is well. */
export function LiveBadge() {
  const state = useStore(liveState);
  const lasting = useDebounced(state, PATIENCE_MS);
  const message = state === lasting ? TEXTS[state] : undefined;
  return (
    <div role="status" className="min-w-0">
      {message && (
        <span
          title={message.long}
          className={clsx(
            'inline-flex h-7 animate-fade items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap',
            state === 'offline' ? 'bg-danger-soft text-danger' : 'bg-warn-soft text-warn',
          )}
        >
          {state === 'offline' ? (
            <CloudOff size={14} aria-hidden />
          ) : (
            <RefreshCw size={13} className="animate-spin" aria-hidden />
          )}
          {message.text}
          <span className="sr-only"> {message.long}</span>
        </span>
      )}
    </div>
  );
}
