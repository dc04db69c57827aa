import type { Unsent } from '../../chat/data/unsent.js';
import { tasksOf } from './task-act.js';

export interface WaitingStep {
  /** The change itself. */
  step: Unsent;
  /** The key of what did it last, or took it back: its own, or that of a redo or an undo. */
  last: string;
}

/**
 * Of what waits, the step that an undo takes back, or a redo does again; undefined when that is none of them.
 *
 * @param of the `last` of the one that is meant, which then must not have been changed again; without it, it is the last one
 */
export function waitingStep(waiting: readonly Unsent[], way: 'undo' | 'redo', of?: string): WaitingStep | undefined {
  const { done, undone } = standing(waiting);
  if (of === undefined) return (way === 'undo' ? done : undone).at(-1);
  if (way === 'redo') return undone.at(-1)?.last === of ? undone.at(-1) : undefined;
  const at = done.findIndex(({ last }) => last === of);
  const found = done[at];
  return found && done.slice(at + 1).every(({ step }) => isApart(step, found.step)) ? found : undefined;
}

/** What stands done, and what stands undone, the oldest first. */
function standing(waiting: readonly Unsent[]): { done: WaitingStep[]; undone: WaitingStep[] } {
  const done: WaitingStep[] = [];
  let undone: WaitingStep[] = [];
  for (const one of waiting.filter(({ failure }) => failure === undefined)) {
    if (one.act?.kind === 'undo') move(done, undone, one.act.of, one.key);
    else if (one.act?.kind === 'redo') move(undone, done, one.act.of, one.key);
    else {
      done.push({ step: one, last: one.key });
      undone = [];
    }
  }
  return { done, undone };
}

function move(from: WaitingStep[], to: WaitingStep[], of: string, last: string): void {
  const at = from.findIndex((one) => one.last === of);
  for (const { step } of at < 0 ? [] : from.splice(at, 1)) to.push({ step, last });
}

/** Whether two changes are of different tasks. Nobody knows that of what was said. */
const isApart = ({ act: one }: Unsent, { act: other }: Unsent): boolean =>
  one !== undefined && other !== undefined && !tasksOf(one).some((id) => tasksOf(other).includes(id));
