import type { Credentials } from './auth-calls.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What is plainly wrong before the API is asked, by field. */
export function checkCredentials({ email, password }: Credentials, isNew: boolean): Partial<Credentials> {
  return {
    ...(!/^\S+@\S+\.\S+$/.test(email) && { email: 'Give an address like name@example.org.' }),
    ...(password === '' && { password: 'Give your password.' }),
    ...(isNew &&
      (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) && {
        password: `Use ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; a few words make a good password.`,
      }),
  };
}
