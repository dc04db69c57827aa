import { useId } from 'react';
import { session } from '../../api/session.js';
import type { User } from '../../api/types.js';
import { useStore } from '../../shared/store/use-store.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { FIELD } from '../../shared/ui/field-style.js';
import { ThemeSwitch } from '../theme/theme-switch.js';
import { LOCALES, zones } from './choices.js';
import { DayStartField } from './day-start-field.js';
import { settingsOpen } from './settings-store.js';
import { useChangeProfile } from './use-change-profile.js';

/** How the page and the chat behave for this person. Kept at once. */
export function SettingsDialog() {
  const open = useStore(settingsOpen);
  const state = useStore(session);
  if (!open || state.status !== 'in') return null;
  return (
    <Dialog open onClose={() => settingsOpen.set(false)} title="Settings" description={state.user.email}>
      <Profile user={state.user} />
    </Dialog>
  );
}

function Profile({ user }: { user: User }) {
  const change = useChangeProfile(user);
  return (
    <div className="space-y-5 pt-1">
      <Choice
        label="Time zone"
        hint="Days, times and repeats are meant in this zone."
        value={user.timeZone}
        options={zones(user.timeZone)}
        onChange={(timeZone) => change({ timeZone })}
      />
      <DayStartField onChange={(dayStart) => change({ dayStart })} />
      <Choice
        label="Language and region"
        hint="How dates are written, and which language the chat expects first."
        value={user.locale}
        options={LOCALES.some(([tag]) => tag === user.locale) ? LOCALES : [[user.locale, user.locale], ...LOCALES]}
        onChange={(locale) => change({ locale })}
      />
      <div>
        <p className="mb-1.5 text-[13px] font-medium">Theme</p>
        <ThemeSwitch className="w-full" />
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  hint: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Choice({ label, hint, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-[13px] font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
        className={`${FIELD} h-11 w-full px-3`}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="mt-1.5 text-[13px] text-muted">
        {hint}
      </p>
    </div>
  );
}
