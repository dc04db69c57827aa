import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { LIMITS } from '../../api/limits.js';
import { describeError, fieldErrors } from '../../api/problem.js';
import { endSession } from '../../api/session.js';
import { Button } from '../../shared/ui/button.js';
import { Refusal } from '../../shared/ui/refusal.js';
import { toast } from '../../shared/ui/toasts.js';
import { PasswordField } from '../auth/password-field.js';
import { leaveMailedLink } from './mailed-link.js';

const { shortestPassword, longestPassword } = LIMITS;

/** Chooses a new password by a mailed link. */
export function ResetPassword({ token }: { token: string }) {
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/auth/reset-password', { body: { token, password } })),
    onSuccess: () => {
      endSession();
      leaveMailedLink();
      toast({ message: 'Password changed', detail: 'Log in with the new one.' });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fits = password.length >= shortestPassword && password.length <= longestPassword;
    setWrong(fits ? undefined : `Use ${shortestPassword} to ${longestPassword} characters.`);
    if (fits) mutate();
  };
  const atField = wrong ?? fieldErrors(error)['password'];
  return (
    <>
      <h1 className="mt-8 text-2xl font-semibold tracking-tight">Choose a new password</h1>
      <p className="mt-1 mb-6 text-muted">You are logged out everywhere when it changes.</p>
      <form onSubmit={submit} noValidate className="space-y-4">
        {error && !atField && <LinkProblem error={error} />}
        <PasswordField
          label="New password"
          name="newPassword"
          isNew
          value={password}
          error={atField}
          hint={`At least ${shortestPassword} characters; a few words are fine.`}
          onChange={setPassword}
        />
        <Button type="submit" look="primary" size="lg" busy={isPending} className="w-full">
          Set the new password
        </Button>
        <Button look="ghost" size="lg" className="w-full" onClick={leaveMailedLink}>
          Back to Errand
        </Button>
      </form>
    </>
  );
}

/** Why a link did not work. */
export function LinkProblem({ error }: { error: unknown }) {
  const isOver = fieldErrors(error)['token'] !== undefined;
  return (
    <Refusal>{isOver ? 'This link was used before or is too old. Ask for a new one.' : describeError(error)}</Refusal>
  );
}
