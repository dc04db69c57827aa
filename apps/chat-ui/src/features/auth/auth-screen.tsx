import { useState } from 'react';
import { Logo } from '../../shared/ui/logo.js';
import { AuthForm } from './auth-form.js';
import { Showcase } from './showcase.js';

/** The door: log in, or sign up. */
export function AuthScreen({ ended }: { ended?: boolean }) {
  const [isNew, setIsNew] = useState(false);
  return (
    <div className="grid min-h-full lg:grid-cols-[1fr_1.05fr]">
      <main className="flex flex-col justify-center px-5 py-10 sm:px-12">
        <div className="mx-auto w-full max-w-[23rem]">
          <Logo large />
          <h1 className="mt-8 text-2xl font-semibold tracking-tight text-balance">
            {isNew ? 'Create your account' : 'Log in to Errand'}
          </h1>
          <p className="mt-1 mb-6 text-muted">
            {ended ? 'Your session has ended. Please log in again.' : 'A to-do list that you talk to.'}
          </p>
          <AuthForm key={String(isNew)} isNew={isNew} />
          <p className="mt-6 text-sm text-muted">
            {isNew ? 'You have an account?' : 'New here?'}{' '}
            <button
              type="button"
              onClick={() => setIsNew(!isNew)}
              className="rounded-sm font-semibold text-accent underline-offset-2 hover:underline"
            >
              {isNew ? 'Log in' : 'Create an account'}
            </button>
          </p>
        </div>
      </main>
      <Showcase />
    </div>
  );
}
