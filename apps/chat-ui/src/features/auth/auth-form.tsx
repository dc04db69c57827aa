import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { ApiError, describeError, fieldErrors } from '../../api/problem.js';
import { Button } from '../../shared/ui/button.js';
import { Refusal } from '../../shared/ui/refusal.js';
import { TextField } from '../../shared/ui/text-field.js';
import { logIn, signUp, type Credentials } from './auth-calls.js';
import { LIMITS } from '../../api/limits.js';
import { checkCredentials } from './check-credentials.js';
import { PasswordField } from './password-field.js';

const FIELDS = ['email', 'password'] as const;

/** What the API says of no field in particular. */
function generalMessage(error: unknown): string | undefined {
  if (!error) return undefined;
  const named = fieldErrors(error);
  return FIELDS.some((field) => named[field]) ? undefined : describeError(error);
}

/** Logging in, or signing up. Says at the field what is wrong with it. */
export function AuthForm({ isNew }: { isNew: boolean }) {
  const [values, setValues] = useState<Credentials>({ email: '', password: '' });
  const [checked, setChecked] = useState<Partial<Credentials>>({});
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: isNew ? signUp : logIn });
  const refused = error instanceof ApiError ? (fieldErrors(error) as Partial<Credentials>) : {};
  const errors = { ...refused, ...checked };
  const general = generalMessage(error);

  const write = (field: keyof Credentials, value: string): void => {
    setValues({ ...values, [field]: value });
    setChecked({ ...checked, [field]: undefined });
    reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = checkCredentials(values, isNew);
    setChecked(wrong);
    const first = FIELDS.find((field) => wrong[field]);
    if (first) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    else mutate(values);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-4">
      {general && <Refusal>{general}</Refusal>}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        autoFocus
        value={values.email}
        error={errors.email}
        onChange={({ target }) => write('email', target.value)}
      />
      <PasswordField
        isNew={isNew}
        value={values.password}
        error={errors.password}
        hint={isNew ? `At least ${LIMITS.shortestPassword} characters; a few words are fine.` : undefined}
        onChange={(value) => write('password', value)}
      />
      <Button type="submit" look="primary" size="lg" busy={isPending} className="w-full">
        {isNew ? 'Create account' : 'Log in'}
      </Button>
    </form>
  );
}
