import { ChangePassword } from './change-password.js';
import { OwnSessions } from './own-sessions.js';

/** The password, and where the person is logged in. */
export default function SecuritySettings() {
  return (
    <>
      <ChangePassword />
      <OwnSessions />
    </>
  );
}
