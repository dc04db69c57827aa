import { CalendarPlus, CalendarX, RefreshCw } from 'lucide-react';
import { Button } from '../../../shared/ui/button.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { Failure } from '../failure.js';
import { Part } from '../part.js';
import { FeedAddress } from './feed-address.js';
import { useFeed, useRenewFeed, useRevokeFeed } from './use-feed.js';

const SIZE = 17;

/** An address that calendars read the open tasks from, and nothing else. */
export function FeedPart() {
  const feed = useFeed();
  const renew = useRenewFeed();
  const revoke = useRevokeFeed();
  const { locale, zone } = useCalendar();
  const since = feed.data?.createdAt;
  const end = (): void => {
    renew.reset();
    revoke.mutate();
  };
  return (
    <Part
      title="Calendar feed"
      about="An address for Google Calendar, Outlook, Apple's Calendar and others to show your open tasks in. It can be read and not written; whoever has the address sees them, so keep it to yourself."
    >
      {renew.data && since && <FeedAddress path={renew.data.path} />}
      {since && !renew.data && (
        <p className="mb-3 text-sm">
          There is a feed since {new Date(since).toLocaleDateString(locale, { dateStyle: 'long', timeZone: zone })}. Its
          address was shown when it was made; if you have lost it, make a new one.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          busy={renew.isPending}
          disabled={feed.isPending || revoke.isPending}
          icon={since ? <RefreshCw size={SIZE} aria-hidden /> : <CalendarPlus size={SIZE} aria-hidden />}
          onClick={() => renew.mutate()}
        >
          {since ? 'New address' : 'Make an address'}
        </Button>
        {since && (
          <Button look="ghost" busy={revoke.isPending} icon={<CalendarX size={SIZE} aria-hidden />} onClick={end}>
            End the feed
          </Button>
        )}
      </div>
      {since && <p className="mt-2 text-[13px] text-muted">With a new address, calendars that have this one stop.</p>}
      <Failure error={renew.error ?? revoke.error ?? feed.error} />
    </Part>
  );
}
