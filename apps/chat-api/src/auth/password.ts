import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice of argon2id parameters (19 MiB, 2 passes). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of nobody's password: an unknown address costs as much time as a known one. */
let nobody: Promise<string> | undefined;

/** The argon2id hash of a password, salt and parameters included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Whether the password fits the hash. Without a hash the answer is no, after the same time. */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await nobody), password);
  return fits && passwordHash !== undefined;
}
