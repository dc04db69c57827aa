import { SidecarUnreachableError } from '../errors/dapr.errors.js';

/**
 * Bounds a call of the SDK, which sets no time limit of its own. The call itself cannot be taken back: its outcome is unknown.
 *
 * @param what what was tried, for the message
 * @param milliseconds the bound
 * @throws SidecarUnreachableError when the bound is reached first
 */
export async function withTimeout<T>(what: string, milliseconds: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SidecarUnreachableError(what, `no answer within ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([call, expired]);
  } finally {
    clearTimeout(timer);
  }
}
