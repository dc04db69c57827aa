import type { User } from '../../api/types.js';
import { Loaded } from '../../shared/ui/loaded.js';
import { ChoiceField } from './choice-field.js';
import { including, USUAL_REMINDERS } from './choices.js';
import { EmailField } from './email-field.js';
import { PushField } from './push/push-field.js';
import { QuietHoursField } from './quiet-hours-field.js';
import { useChangeProfile } from './use-change-profile.js';
import { useProfile } from './use-profile.js';

/** When and how this person is reminded. */
export default function ReminderSettings({ user }: { user: User }) {
  const change = useChangeProfile(user);
  return (
    <Loaded from={useProfile()} what="Your settings">
      {(profile) => (
        <div className="space-y-5">
          <ChoiceField
            label="Default reminder"
            hint="For new tasks that are due at a time, when you do not say anything else."
            value={profile.defaultReminder ?? ''}
            options={including(USUAL_REMINDERS, profile.defaultReminder ?? '')}
            onChange={(value) => change({ defaultReminder: value || null })}
          />
          <PushField />
          <EmailField profile={profile} onChange={(channels) => change({ channels })} />
          <QuietHoursField value={profile.quietHours} onChange={(quietHours) => change({ quietHours })} />
        </div>
      )}
    </Loaded>
  );
}
