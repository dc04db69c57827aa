import { CloudOff } from 'lucide-react';
import { useStore } from '../../shared/store/use-store.js';
import { useDebounced } from '../../shared/hooks/use-debounced.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { formatInstant } from '../../shared/time/format.js';
import { useNow } from '../../shared/time/use-now.js';
import { liveState } from '../live/live-state.js';
import { lastContact } from './contact.js';

/** A break that is over sooner is nothing to tell of. */
const PATIENCE_MS = 1_500;

/** Says that the API cannot be reached, how old what is shown is, and what becomes of what is written. */
export function OfflineBar() {
  const isAway = useAway();
  const at = useStore(lastContact);
  const now = useNow();
  const calendar = useCalendar();
  return (
    <div role="status">
      {isAway && (
        <p className="flex animate-fade items-start gap-2 border-b border-line bg-warn-soft px-4 py-2 text-[13px] text-warn">
          <CloudOff size={15} className="mt-0.5 shrink-0" aria-hidden />
          <span>
            {at ? `You see your list as of ${formatInstant(at, now, calendar)}.` : 'Errand cannot be reached.'} What you
            say, change, delete or undo is kept, and sent when the connection is back.
          </span>
        </p>
      )}
    </div>
  );
}

function useAway(): boolean {
  const state = useStore(liveState);
  const lasting = useDebounced(state, PATIENCE_MS);
  return state === lasting && (state === 'offline' || state === 'reconnecting');
}
