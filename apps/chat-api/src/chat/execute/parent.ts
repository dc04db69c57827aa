import { DomainError } from '@errand/dapr';
import { candidates } from '../targets/meant.js';
import { findTargets } from '../targets/find-targets.js';
import { asks, fails, type Outcome, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

/** The task that another is to be a part of: its id, undefined when none was said, or what to answer instead. */
export function parentOf(
  step: Step,
  turn: Turn,
  words: string | null | undefined,
): { parentId?: string } | { outcome: Outcome } {
  if (step.settled.parentId) return { parentId: step.settled.parentId };
  if (!words) return {};
  const found = findTargets(words, turn.tasks(), { statuses: ['open'] });
  const [parent] = found;
  if (parent && found.length === 1) return { parentId: parent.id };
  return { outcome: parent ? whichParent() : noParent() };

  function whichParent(): Outcome {
    const choices = candidates(found, turn).map(({ label, taskId }) => ({ label, settles: { parentId: taskId } }));
    return asks({ kind: 'which', text: turn.texts.whichParent(words ?? ''), settled: step.settled, choices });
  }

  function noParent(): Outcome {
    const error = new DomainError('not-found', turn.texts.noParent(words ?? ''));
    return fails(error, error.detail);
  }
}
