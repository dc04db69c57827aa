import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { describeError } from '../../api/problem.js';
import type { Profile } from '../../api/types.js';
import { Button } from '../../shared/ui/button.js';

export interface EmailFieldProps {
  profile: Profile;
  onChange: (channels: Profile['channels']) => void;
}

/** Whether reminders are mailed too. The address must be confirmed first. */
export function EmailField({ profile: { email, emailConfirmed, channels }, onChange }: EmailFieldProps) {
  const id = useId();
  const isOn = channels.includes('email');
  const others = channels.filter((channel) => channel !== 'email');
  return (
    <fieldset>
      <label className="flex items-center gap-2.5 text-[13px] font-medium">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={() => onChange(isOn ? others : [...others, 'email'])}
          className="size-4 accent-(--color-accent)"
        />
        Reminders by e-mail
      </label>
      <p id={id} className="mt-1.5 text-[13px] text-muted">
        To {email}, beside those in the app.
      </p>
      {isOn && !emailConfirmed && <Confirmation />}
    </fieldset>
  );
}

function Confirmation() {
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/me/email/confirmation')),
  });
  return (
    <div className="mt-3 rounded-lg bg-warn-soft px-3.5 py-2.5 text-[13px]">
      <p role="status">
        {isSuccess
          ? 'A link is on its way. Open it, and reminders are mailed from then on.'
          : 'Nothing is mailed before you confirm that the address is yours.'}
      </p>
      {error && (
        <p role="alert" className="mt-1 text-danger">
          {describeError(error)}
        </p>
      )}
      <Button size="sm" className="mt-2" busy={isPending} onClick={() => mutate()}>
        {isSuccess ? 'Mail the link again' : 'Mail me a link'}
      </Button>
    </div>
  );
}
