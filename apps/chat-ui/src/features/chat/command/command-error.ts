import type { ChatCommand } from '../../../api/types.js';

/** What went wrong with a command, when the reply does not say so already: fields at fault, each with what to try. */
export function commandError({ error, status }: ChatCommand): string | undefined {
  if (status !== 'failed' || !error?.errors?.length) return undefined;
  return error.errors.map(({ message, remedy }) => `${message}. ${remedy}`).join(' ');
}
