import { listNamed } from '../execute/lists/named-list.js';
import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { findTargets, telling } from './find-targets.js';
import { saysOnly } from './says-only.js';
import { withTargetChip } from './target-chips.js';

/** One to three words, and no place ("in the garage"). */
const NAME =
  "(?<list>(?!(?:the|my|our|a|an|der|die|das|den|dem|meine[mnr]?|unsere[mnr]?|eine[mnr]?) )[\\p{L}\\p{N}'’-]+(?: [\\p{L}\\p{N}'’-]+){0,2})";
const PUT = [
  new RegExp(`^(?:put|file|move) (?<named>.+) (?:in|into|under|to) ${NAME}$`, 'iu'),
  new RegExp(
    `^(?:pack|packe|tu|tue|leg|lege|setze?|steck|stecke|verschiebe?) (?<named>.+) (?:in|nach|unter|zu) ${NAME}$`,
    'iu',
  ),
];

/**
 * "put dentist in Health": where an open task is called just so, it goes to the list, which is made by that if there is none; where none
 * is ("put flour in jar"), it is something to do.
 */
export function listMeant(step: Step, turn: Turn, said: string): Step {
  const { command } = step;
  if (!saysOnly(command, ['title'])) return step;
  const { named: target, list } = PUT.map((one) => one.exec(command.title)?.groups).find(Boolean) ?? {};
  if (target === undefined || list === undefined || !isOpen(target, turn)) return step;
  const changes = { list: listNamed(turn, list) ?? list };
  return { ...withTargetChip(step, target, said), command: { intent: 'update', target, changes } };
}

function isOpen(words: string, turn: Turn): boolean {
  const name = telling(words).join(' ');
  return findTargets(words, turn.tasks(), { statuses: ['open'] }).some(
    ({ title }) => telling(title).join(' ') === name,
  );
}
