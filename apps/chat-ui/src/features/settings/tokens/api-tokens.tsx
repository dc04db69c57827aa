import type { ApiToken } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { formatInstant } from '../../../shared/time/format.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Button } from '../../../shared/ui/button.js';
import { Loaded } from '../../../shared/ui/loaded.js';
import { SettingsSection } from '../settings-section.js';
import { CreateToken } from './create-token.js';
import { useApiTokens, useRevokeToken } from './use-api-tokens.js';

const HINT = 'For your own scripts and other programs, in place of your password. A token can be ended at any time.';

/** What programs use in place of the person's password. */
export function ApiTokens() {
  const tokens = useApiTokens();
  const revoke = useRevokeToken();
  return (
    <SettingsSection title="API tokens" hint={HINT}>
      <Loaded from={tokens} what="Your tokens" shapes={['h-12']}>
        {(all) =>
          all.length > 0 && (
            <ul aria-label="API tokens" className="mb-3 divide-y divide-line">
              {all.map((one) => (
                <TokenRow key={one.id} token={one} busy={revoke.isPending} onEnd={() => revoke.mutate(one.id)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <CreateToken />
    </SettingsSection>
  );
}

interface TokenRowProps {
  token: ApiToken;
  busy: boolean;
  onEnd: () => void;
}

function TokenRow({ token: { name, scopes, lastUsedAt }, busy, onEnd }: TokenRowProps) {
  const now = useNow();
  const calendar = useCalendar();
  const used = lastUsedAt ? `Last used: ${formatInstant(lastUsedAt, now, calendar)}` : 'Never used';
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{name}</p>
        <p className="text-[13px] text-muted">
          {scopes.join(' and ')} · {used}
        </p>
      </div>
      <Button size="sm" aria-label={`End ${name}`} disabled={busy} onClick={onEnd}>
        End
      </Button>
    </li>
  );
}
