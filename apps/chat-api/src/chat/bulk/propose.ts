import type { Task } from '../../tasks/task.js';
import { asks, type Outcome, type Proposed, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

/** What waits for a yes, and by which mark it is known to be the same when the yes comes. */
interface Proposal extends Proposed {
  tasks: readonly Task[];
  mark: string;
  /** What else could be said. */
  hint?: string;
}

/** Describes a change and waits for a yes, which counts as long as the mark stays; where it did not, says so and describes it anew. */
export function propose(
  { settled }: Step,
  { texts }: Turn,
  { summary, changes, tasks, mark, hint }: Proposal,
): Outcome {
  const meanwhile = settled.confirmed === undefined ? [] : [texts.changedMeanwhile()];
  const text = [...meanwhile, texts.askConfirmation(summary), ...(hint === undefined ? [] : [hint])].join(' ');
  const yes = { label: texts.accepted(), settles: { confirmed: mark } };
  const unsettled = { ...settled, confirmed: undefined };
  const question = {
    kind: 'confirm' as const,
    text,
    settled: unsettled,
    choices: [yes],
    proposed: { summary, changes },
  };
  return { ...asks(question), tasks };
}
