import type { Command, Filter } from '@errand/language';
import { listNamed } from '../execute/lists/named-list.js';
import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { isNamed } from './find-targets.js';

const TASKS = '(?:tasks|to-?dos|items|things|ones|aufgaben)';
const ALL = '(?:all|alle)(?: of)?';
const MINE = '(?:my|the|our|meine[nr]?|de[nr]|die)';
/** "all my work tasks", "my work tasks"; "all tasks in Household", "everything in Household"; "all my groceries". */
const GROUPS = [
  new RegExp(`^(?:${ALL} )?(?:${MINE} )?(?<name>.+?)[ -]${TASKS}$`, 'iu'),
  new RegExp(
    `^(?:${ALL} (?:${MINE} )?${TASKS}|everything|alles) (?:in|on|from|aus|auf) (?:${MINE} )?(?<name>.+)$`,
    'iu',
  ),
  new RegExp(`^${ALL} (?:${MINE} )?(?<name>.+)$`, 'iu'),
];

/** Many are meant, when no task is called so, and the words name a tag that tasks have, or a list. */
export function groupMeant(step: Step, turn: Turn): Step {
  const { target } = step.command as Command & { target?: string };
  if (target === undefined || step.settled.taskId !== undefined) return step;
  const name = GROUPS.map((group) => group.exec(target)?.groups?.['name']).find(Boolean);
  if (name === undefined || isNamed(target, turn.tasks())) return step;
  const filter = groupNamed(name, turn);
  if (!filter) return step;
  const command = { ...step.command, filter, target: undefined } as Command;
  return { ...step, command };
}

function groupNamed(name: string, turn: Turn): Filter | undefined {
  const tag = name.replace(/^#/, '').toLowerCase();
  for (const { tags } of turn.tasks()) if (tags.includes(tag)) return { tags: [tag] };
  const list = listNamed(turn, name);
  return list === undefined ? undefined : { list };
}
