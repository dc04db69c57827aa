import type { ChatCommand } from '../../../api/types.js';

/** What went wrong with a command, in a sentence; undefined when nothing did. */
export function commandError({ error, status }: ChatCommand): string | undefined {
  if (status !== 'failed') return undefined;
  if (typeof error === 'string') return error;
  const { detail, message } = (error ?? {}) as { detail?: string; message?: string };
  return detail ?? message;
}
