import { useEffect } from 'react';
import { Logo } from '../../shared/ui/logo.js';
import { ConfirmAddress } from './confirm-address.js';
import type { MailedLink } from './mailed-link.js';
import { ResetPassword } from './reset-password.js';

/** What somebody sees who opened the link of a mail, logged in or not. */
export default function MailedLinkScreen({ link: { kind, token } }: { link: MailedLink }) {
  useEffect(() => history.replaceState(null, '', location.pathname), []);
  return (
    <main className="flex min-h-full flex-col items-center justify-center px-5 py-10">
      <div className="w-full max-w-[23rem]">
        <Logo large />
        {kind === 'reset' ? <ResetPassword token={token} /> : <ConfirmAddress token={token} />}
      </div>
    </main>
  );
}
