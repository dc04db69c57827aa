import type { User } from '../../api/types.js';
import { ThemeSwitch } from '../theme/theme-switch.js';
import { ChoiceField } from './choice-field.js';
import { DATE_STYLES, including, LOCALES, zones } from './choices.js';
import { DayStartField } from './day-start-field.js';
import { useChangeProfile } from './use-change-profile.js';

/** Where and how this person reads dates, and how the page looks. */
export function GeneralSettings({ user }: { user: User }) {
  const change = useChangeProfile(user);
  return (
    <div className="space-y-5">
      <ChoiceField
        label="Time zone"
        hint="Days, times and repeats are meant in this zone."
        value={user.timeZone}
        options={zones(user.timeZone)}
        onChange={(timeZone) => change({ timeZone })}
      />
      <DayStartField onChange={(dayStart) => change({ dayStart })} />
      <ChoiceField
        label="Language and region"
        hint="How dates are written, and which language the chat expects first."
        value={user.locale}
        options={including(LOCALES, user.locale)}
        onChange={(locale) => change({ locale })}
      />
      <ChoiceField
        label="Date style"
        hint="How this page writes dates and times, and how the chat reads 3/4. It writes them as its language does."
        value={user.dateStyle ?? ''}
        options={including(DATE_STYLES, user.dateStyle ?? '')}
        onChange={(style) => change({ dateStyle: style || null })}
      />
      <div>
        <p className="mb-1.5 text-[13px] font-medium">Theme</p>
        <ThemeSwitch className="w-full" />
      </div>
    </div>
  );
}
