import type { Command } from '@errand/language';
import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { findTargets } from './find-targets.js';

const BETWEEN = /\s*,\s*(?:and|und)\s+|\s*[,&]\s*|\s+(?:and|und)\s+/i;
const ANY_STATUS = ['open', 'done', 'deleted'] as const;

/** "the bins and the plants", when no task is called so but each of both is one: the same is meant of each. */
export function severalMeant(step: Step, turn: Turn): Step[] {
  const { target } = step.command as Command & { target?: string };
  const names = target?.split(BETWEEN) ?? [];
  if (target === undefined || names.length < 2 || step.settled.taskId !== undefined) return [step];
  const tasks = [...turn.tasks()];
  const isTask = (words: string): boolean => findTargets(words, tasks, { statuses: ANY_STATUS }).length > 0;
  if (isTask(target) || !names.every(isTask)) return [step];
  return names.map((name) => ({ ...step, command: { ...step.command, target: name } as Command }));
}
