import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { describeError, fieldErrors } from '../../../api/problem.js';
import { Button } from '../../../shared/ui/button.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { toast } from '../../../shared/ui/toasts.js';
import { deleteAccount, type Credentials } from '../../auth/auth-calls.js';
import { PasswordField } from '../../auth/password-field.js';

const EMPTY: Credentials = { email: '', password: '' };

/** What is plainly missing before the API is asked. */
function check({ email, password }: Credentials): Partial<Credentials> {
  return {
    ...(email.trim() === '' && { email: 'Type the address that you log in with.' }),
    ...(password === '' && { password: 'Give the password that you log in with.' }),
  };
}

/** Asks for the address and the password once more, and deletes the account. */
export function ConfirmDeletion({ onCancel }: { onCancel: () => void }) {
  const [values, setValues] = useState(EMPTY);
  const [checked, setChecked] = useState<Partial<Credentials>>({});
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: deleteAccount,
    onSuccess: () => toast({ message: 'Your account is deleted' }),
    onError: (failure) => {
      if (Object.keys(fieldErrors(failure)).length > 0) return;
      toast({ tone: 'error', message: 'Could not delete your account', detail: describeError(failure) });
    },
  });
  const errors: Partial<Credentials> = { ...fieldErrors(error), ...checked };
  const write = (value: Partial<Credentials>): void => {
    setValues({ ...values, ...value });
    setChecked({});
    reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = check(values);
    setChecked(missing);
    if (Object.keys(missing).length === 0) mutate(values);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 space-y-4" aria-label="Delete my account">
      <TextField
        label="Your e-mail address, to confirm"
        name="email"
        type="email"
        autoComplete="off"
        autoFocus
        value={values.email}
        error={errors.email}
        onChange={({ target }) => write({ email: target.value })}
      />
      <PasswordField
        label="Your password"
        isNew={false}
        value={values.password}
        error={errors.password}
        hint={undefined}
        onChange={(password) => write({ password })}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="danger" busy={isPending}>
          Delete for good
        </Button>
        <Button look="ghost" onClick={onCancel}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
