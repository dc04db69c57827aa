import { DeleteAccount } from '../deletion/delete-account.js';
import { ApiTokens } from '../tokens/api-tokens.js';
import { ChangePassword } from './change-password.js';
import { OwnSessions } from './own-sessions.js';

/** The password, where the person is logged in, and what programs may do; and the way out. */
export default function SecuritySettings() {
  return (
    <>
      <ChangePassword />
      <OwnSessions />
      <ApiTokens />
      <DeleteAccount />
    </>
  );
}
