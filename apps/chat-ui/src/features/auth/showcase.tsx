import { Bell, CalendarDays, Flag, Hash, Repeat } from 'lucide-react';
import { Chip } from '../../shared/ui/chip.js';

const SIZE = 13;

/** What the product does, in one picture beside the door. */
export function Showcase() {
  return (
    <aside aria-label="What Errand does" className="hidden bg-sunken p-12 lg:grid lg:place-items-center">
      <div className="w-full max-w-md space-y-3">
        <p className="ml-auto w-fit max-w-sm rounded-2xl rounded-br-md bg-said px-4 py-2.5 text-on-said shadow-card">
          remind me to pay rent every 1st at 9am, high priority #home
        </p>
        <div className="rounded-2xl rounded-bl-md bg-surface p-4 shadow-card">
          <div className="flex items-start gap-3">
            <span
              className="mt-px size-[22px] shrink-0 rounded-full border-[1.75px] border-danger bg-danger-soft"
              aria-hidden
            />
            <p className="font-medium">Pay rent</p>
          </div>
          <div className="mt-2.5 flex flex-wrap gap-1.5 pl-[34px]">
            <Chip tone="accent" icon={<CalendarDays size={SIZE} aria-hidden />}>
              1 April, 9:00
            </Chip>
            <Chip tone="accent" icon={<Repeat size={SIZE} aria-hidden />}>
              every month on the 1st
            </Chip>
            <Chip tone="danger" icon={<Flag size={SIZE} aria-hidden />}>
              High
            </Chip>
            <Chip tone="accent" icon={<Hash size={SIZE} aria-hidden />}>
              home
            </Chip>
            <Chip tone="accent" icon={<Bell size={SIZE} aria-hidden />}>
              when due
            </Chip>
          </div>
        </div>
        <p className="pt-6 text-center text-[15px] text-balance text-muted">
          Say it in a sentence. See what was understood. Be reminded in time.
        </p>
      </div>
    </aside>
  );
}
