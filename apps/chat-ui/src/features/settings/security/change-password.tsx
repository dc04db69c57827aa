import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { LIMITS } from '../../../api/limits.js';
import { loadAgain } from '../../../api/load-again.js';
import { describeError, fieldErrors } from '../../../api/problem.js';
import { Button } from '../../../shared/ui/button.js';
import { toast } from '../../../shared/ui/toasts.js';
import { PasswordField } from '../../auth/password-field.js';
import { SettingsSection } from '../settings-section.js';
import { OWN_SESSIONS } from './use-own-sessions.js';

const { shortestPassword, longestPassword } = LIMITS;
const EMPTY = { password: '', newPassword: '' };
const HINT = 'A few words make a good password. All other browsers are logged out when it changes.';

type Passwords = typeof EMPTY;

/** What is plainly wrong before the API is asked. */
function check({ password, newPassword }: Passwords): Partial<Passwords> {
  const fits = newPassword.length >= shortestPassword && newPassword.length <= longestPassword;
  return {
    ...(password === '' && { password: 'Give the password that you log in with now.' }),
    ...(!fits && { newPassword: `Use ${shortestPassword} to ${longestPassword} characters.` }),
  };
}

/** A new password in place of the old one. */
export function ChangePassword() {
  const client = useQueryClient();
  const [values, setValues] = useState(EMPTY);
  const [checked, setChecked] = useState<Partial<Passwords>>({});
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (body: Passwords) => answerOf(api.POST('/api/me/password', { body })),
    onSuccess: () => {
      setValues(EMPTY);
      toast({ message: 'Password changed', detail: 'All other browsers are logged out.' });
      void loadAgain(client, { queryKey: OWN_SESSIONS });
    },
    onError: (failure) => {
      if (Object.keys(fieldErrors(failure)).length > 0) return;
      toast({ tone: 'error', message: 'Could not change the password', detail: describeError(failure) });
    },
  });
  const errors: Partial<Passwords> = { ...fieldErrors(error), ...checked };
  const write = (value: Partial<Passwords>): void => {
    setValues({ ...values, ...value });
    setChecked({});
    reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = check(values);
    setChecked(wrong);
    if (Object.keys(wrong).length === 0) mutate(values);
  };
  return (
    <SettingsSection title="Password" hint={HINT}>
      <form onSubmit={submit} noValidate className="space-y-4">
        <PasswordField
          label="Current password"
          isNew={false}
          value={values.password}
          error={errors.password}
          hint={undefined}
          onChange={(password) => write({ password })}
        />
        <PasswordField
          label="New password"
          name="newPassword"
          isNew
          value={values.newPassword}
          error={errors.newPassword}
          hint={`At least ${shortestPassword} characters.`}
          onChange={(newPassword) => write({ newPassword })}
        />
        <Button type="submit" busy={isPending}>
          Change password
        </Button>
      </form>
    </SettingsSection>
  );
}
