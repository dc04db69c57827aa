import { useId } from 'react';
import type { Profile } from '../../api/types.js';
import { useDraft } from '../../shared/hooks/use-draft.js';
import { TextField } from '../../shared/ui/text-field.js';

type QuietHours = Profile['quietHours'];

const USUAL = { from: '22:00', to: '07:00' };
const HINT = 'Reminders that come due then wait until they end, and say so.';

export interface QuietHoursFieldProps {
  value: QuietHours;
  onChange: (value: QuietHours) => void;
}

/** Whether reminders are held back each night, and from when to when. */
export function QuietHoursField({ value, onChange }: QuietHoursFieldProps) {
  const id = useId();
  return (
    <fieldset>
      <label className="flex items-center gap-2.5 text-[13px] font-medium">
        <input
          type="checkbox"
          checked={value !== null}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.checked ? USUAL : null)}
          className="size-4 accent-(--color-accent)"
        />
        Quiet hours
      </label>
      <p id={id} className="mt-1.5 text-[13px] text-muted">
        {HINT}
      </p>
      {value && (
        <div className="mt-3 grid grid-cols-2 gap-3">
          <Clock label="From" value={value.from} onChange={(from) => onChange({ ...value, from })} />
          <Clock label="To" value={value.to} onChange={(to) => onChange({ ...value, to })} />
        </div>
      )}
    </fieldset>
  );
}

/** A time of day, kept when the field is left; half a time is not kept. */
function Clock({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const draft = useDraft(value, (time) => time !== '' && onChange(time));
  return (
    <TextField
      label={label}
      type="time"
      value={draft.value}
      onChange={({ target }) => draft.change(target.value)}
      onBlur={draft.commit}
      onKeyDown={({ key }) => key === 'Enter' && draft.commit()}
    />
  );
}
