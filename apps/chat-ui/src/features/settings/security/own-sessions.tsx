import type { OwnSession } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { formatInstant } from '../../../shared/time/format.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Button } from '../../../shared/ui/button.js';
import { Loaded } from '../../../shared/ui/loaded.js';
import { SettingsSection } from '../settings-section.js';
import { describeAgent } from './describe-agent.js';
import { useEndSessions, useOwnSessions } from './use-own-sessions.js';

const HINT = 'A browser that is logged out here stops working within 15 minutes.';

/** Where the person is logged in, and logging out there. */
export function OwnSessions() {
  const sessions = useOwnSessions();
  const end = useEndSessions();
  return (
    <SettingsSection title="Where you are logged in" hint={HINT}>
      <Loaded from={sessions} what="Your sessions" shapes={['h-24']}>
        {(all) => (
          <>
            <ul aria-label="Browsers that are logged in" className="divide-y divide-line">
              {all.map((one) => (
                <SessionRow key={one.id} session={one} busy={end.isPending} onEnd={() => end.mutate(one.id)} />
              ))}
            </ul>
            {all.length > 1 && (
              <Button className="mt-3" busy={end.isPending} onClick={() => end.mutate(undefined)}>
                Log out everywhere else
              </Button>
            )}
          </>
        )}
      </Loaded>
    </SettingsSection>
  );
}

interface SessionRowProps {
  session: OwnSession;
  busy: boolean;
  onEnd: () => void;
}

function SessionRow({ session: { agent, current, createdAt, lastUsedAt }, busy, onEnd }: SessionRowProps) {
  const now = useNow();
  const calendar = useCalendar();
  const name = describeAgent(agent);
  const when = (iso: string): string => formatInstant(iso, now, calendar);
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium" title={agent ?? undefined}>
          {name}
        </p>
        <p className="text-[13px] text-muted">
          {current ? 'This browser' : `Last used: ${when(lastUsedAt)}`} · Logged in: {when(createdAt)}
        </p>
      </div>
      {!current && (
        <Button size="sm" aria-label={`Log out ${name}`} disabled={busy} onClick={onEnd}>
          Log out
        </Button>
      )}
    </li>
  );
}
