import type { Command } from '@errand/language';
import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { isNamed } from './find-targets.js';
import { narrowed } from './target-chips.js';

const BETWEEN = /\s*,\s*(?:and|und)\s+|\s*[,&]\s*|\s+(?:and|und)\s+/i;

/** "the bins and the plants", when no task is called so but each of both is one: the same is meant of each. */
export function severalMeant(step: Step, turn: Turn): Step[] {
  const { target } = step.command as Command & { target?: string };
  const names = target?.split(BETWEEN) ?? [];
  if (target === undefined || names.length < 2 || step.settled.taskId !== undefined) return [step];
  const tasks = [...turn.tasks()];
  if (isNamed(target, tasks) || !names.every((name) => isNamed(name, tasks))) return [step];
  return names.map((name) => ({ ...narrowed(step, name), command: { ...step.command, target: name } as Command }));
}
