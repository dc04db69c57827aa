import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { loadAgain } from '../../api/load-again.js';
import { Button } from '../../shared/ui/button.js';
import { PROFILE } from '../settings/use-profile.js';
import { leaveMailedLink } from './mailed-link.js';
import { LinkProblem } from './reset-password.js';

/** Confirms an address. By a button: programs that look into mails open links too. */
export function ConfirmAddress({ token }: { token: string }) {
  const client = useQueryClient();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => answerOf(api.POST('/api/auth/confirm-email', { body: { token } })),
    onSuccess: () => loadAgain(client, { queryKey: PROFILE }),
  });
  return (
    <>
      <h1 className="mt-8 text-2xl font-semibold tracking-tight">
        {isSuccess ? 'Your address is confirmed' : 'Confirm your address'}
      </h1>
      <p className="mt-1 mb-6 text-muted">
        {isSuccess
          ? 'Reminders are mailed to it as your settings say.'
          : 'Then Errand can send you reminders by e-mail.'}
      </p>
      <div className="space-y-4">
        {error && <LinkProblem error={error} />}
        {!isSuccess && (
          <Button look="primary" size="lg" busy={isPending} className="w-full" onClick={() => mutate()}>
            Confirm my address
          </Button>
        )}
        <Button look={isSuccess ? 'primary' : 'ghost'} size="lg" className="w-full" onClick={leaveMailedLink}>
          Back to Errand
        </Button>
      </div>
    </>
  );
}
