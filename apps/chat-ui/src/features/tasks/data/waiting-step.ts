import type { Unsent } from '../../chat/data/unsent.js';

/** Of what waits, the step that an undo takes back, or a redo does again; undefined when that is none of them. */
export function waitingStep(waiting: readonly Unsent[], way: 'undo' | 'redo'): Unsent | undefined {
  const done: Unsent[] = [];
  let undone: Unsent[] = [];
  for (const one of waiting.filter(({ failure }) => failure === undefined)) {
    if (one.act?.kind === 'undo') move(done, undone);
    else if (one.act?.kind === 'redo') move(undone, done);
    else {
      done.push(one);
      undone = [];
    }
  }
  return (way === 'undo' ? done : undone).at(-1);
}

function move(from: Unsent[], to: Unsent[]): void {
  const step = from.pop();
  if (step) to.push(step);
}
