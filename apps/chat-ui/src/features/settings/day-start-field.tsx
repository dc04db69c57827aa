import type { KeyboardEvent } from 'react';
import { describeError } from '../../api/problem.js';
import { TextField } from '../../shared/ui/text-field.js';
import { useDraft } from '../../shared/hooks/use-draft.js';
import { useProfile } from './use-profile.js';

const HINT = 'Reminders of all-day tasks count from this time.';

/** When the day starts for this person. Kept when the field is left or Enter is pressed; half a time is not kept. */
export function DayStartField({ onChange }: { onChange: (dayStart: string) => void }) {
  const { data: profile, error } = useProfile();
  const draft = useDraft(profile?.dayStart ?? '', (time) => time !== '' && onChange(time));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') draft.commit();
  };
  return (
    <TextField
      label="Start of the day"
      hint={HINT}
      error={error && !profile ? `Could not be loaded. ${describeError(error)}` : undefined}
      type="time"
      disabled={!profile}
      value={draft.value}
      onChange={({ target }) => draft.change(target.value)}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
    />
  );
}
