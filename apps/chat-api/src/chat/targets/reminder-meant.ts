import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { findTargets } from './find-targets.js';
import { withTargetChip } from './target-chips.js';

/** "remind me about the review an hour before": of the task that is there and has a date, rather than of a new one that has none. */
export function reminderMeant(step: Step, turn: Turn, said: string): Step {
  const { command } = step;
  if (command.intent !== 'create' || !command.needs?.includes('due')) return step;
  const { title, reminders = [] } = command;
  if (reminders.length === 0 || !reminders.every((one) => one.startsWith('-'))) return step;
  const dated = findTargets(title, turn.tasks(), { statuses: ['open'] }).filter(({ due }) => due !== undefined);
  if (dated.length === 0) return step;
  return { ...withTargetChip(step, title, said), command: { intent: 'update', target: title, changes: { reminders } } };
}
