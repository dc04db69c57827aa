import type { Command } from '@errand/language';
import type { Turn } from '../turn/turn-context.js';

/** A command that a time was missing of, with the date, moment or duration that answers it. */
export function timed(command: Command, when: string, { clock }: Turn): Command {
  if (command.intent === 'snooze') return { ...command, ...(/^[-+]?P/.test(when) ? { for: when } : { until: when }) };
  if (command.intent !== 'create') return command;
  const { needs, ...rest } = command;
  const reminders = rest.reminders ?? (needs ? ['PT0S'] : undefined); // a reminder without a time is one at that time
  return { ...rest, due: clock.resolve(when), ...(reminders && { reminders }) };
}
