import { DomainError } from '@errand/dapr';
import type { Intent } from '@errand/language';
import { fails, type CommandOf, type Outcome } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

/** "undo" and "redo" are not to be had yet: says so, and what does the same. */
export function undo(step: { command: CommandOf<Extract<Intent, 'undo' | 'redo'>> }, { texts }: Turn): Outcome {
  const { intent } = step.command;
  const error = new DomainError('conflict', texts.noUndo(intent === 'redo' ? 'redo' : 'undo'));
  return fails(error, error.detail);
}
