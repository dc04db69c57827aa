import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { describeError, fieldErrors } from '../../api/problem.js';
import { Button } from '../../shared/ui/button.js';
import { Refusal } from '../../shared/ui/refusal.js';
import { TextField } from '../../shared/ui/text-field.js';

/** Asks for a mailed link. Says the same whether somebody has the address. */
export function ForgottenPassword() {
  const [email, setEmail] = useState('');
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/auth/forgotten-password', { body: { email } })),
  });
  const atField = fieldErrors(error)['email'];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate();
  };
  if (isSuccess)
    return (
      <p role="status" className="rounded-lg bg-accent-soft px-3.5 py-2.5 text-sm">
        If {email} has an account, a link is on its way. It works once, for an hour.
      </p>
    );
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {error && !atField && <Refusal>{describeError(error)}</Refusal>}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        autoFocus
        value={email}
        error={atField}
        onChange={({ target }) => {
          setEmail(target.value);
          reset();
        }}
      />
      <Button type="submit" look="primary" size="lg" busy={isPending} className="w-full">
        Mail me a link
      </Button>
    </form>
  );
}
