import { LIMITS } from '../../api/limits.js';
import type { Credentials } from './auth-calls.js';

const { shortestPassword, longestPassword } = LIMITS;

/** What is plainly wrong before the API is asked, by field. */
export function checkCredentials({ email, password }: Credentials, isNew: boolean): Partial<Credentials> {
  return {
    ...(!/^\S+@\S+\.\S+$/.test(email) && { email: 'Give an address like name@example.org.' }),
    ...(password === '' && { password: 'Give your password.' }),
    ...(isNew &&
      (password.length < shortestPassword || password.length > longestPassword) && {
        password: `Use ${shortestPassword} to ${longestPassword} characters; a few words make a good password.`,
      }),
  };
}
