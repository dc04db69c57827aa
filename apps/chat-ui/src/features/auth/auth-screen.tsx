import { useState } from 'react';
import { Logo } from '../../shared/ui/logo.js';
import { AuthForm } from './auth-form.js';
import { ForgottenPassword } from './forgotten-password.js';
import { Showcase } from './showcase.js';

type Way = 'in' | 'new' | 'forgotten';

const WORDS: Readonly<Record<Way, { title: string; ask: string; other: Way; instead: string }>> = {
  in: { title: 'Log in to Errand', ask: 'New here?', other: 'new', instead: 'Create an account' },
  new: { title: 'Create your account', ask: 'You have an account?', other: 'in', instead: 'Log in' },
  forgotten: { title: 'Forgot your password?', ask: 'You remember it?', other: 'in', instead: 'Log in' },
};
const TEXT_BUTTON = 'rounded-sm font-semibold text-accent underline-offset-2 hover:underline';

function greeting(way: Way, ended: boolean | undefined): string {
  if (way === 'forgotten') return 'Errand mails you a link to choose a new one.';
  return ended ? 'Your session has ended. Please log in again.' : 'A to-do list that you talk to.';
}

/** The door: log in, sign up, or get back in. */
export function AuthScreen({ ended }: { ended?: boolean }) {
  const [way, setWay] = useState<Way>('in');
  const { title, ask, other, instead } = WORDS[way];
  return (
    <div className="grid min-h-full lg:grid-cols-[1fr_1.05fr]">
      <main className="flex flex-col justify-center px-5 py-10 sm:px-12">
        <div className="mx-auto w-full max-w-[23rem]">
          <Logo large />
          <h1 className="mt-8 text-2xl font-semibold tracking-tight text-balance">{title}</h1>
          <p className="mt-1 mb-6 text-muted">{greeting(way, ended)}</p>
          {way === 'forgotten' ? <ForgottenPassword /> : <AuthForm key={way} isNew={way === 'new'} />}
          {way === 'in' && (
            <p className="mt-4 text-sm">
              <button type="button" onClick={() => setWay('forgotten')} className={TEXT_BUTTON}>
                Forgot your password?
              </button>
            </p>
          )}
          <p className="mt-6 text-sm text-muted">
            {ask}{' '}
            <button type="button" onClick={() => setWay(other)} className={TEXT_BUTTON}>
              {instead}
            </button>
          </p>
        </div>
      </main>
      <Showcase />
    </div>
  );
}
