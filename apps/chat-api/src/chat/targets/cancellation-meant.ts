import { matches } from '../../tasks/query/task-filter.js';
import type { Task } from '../../tasks/task.js';
import type { Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { telling } from './find-targets.js';
import { saysOnly } from './says-only.js';
import { withTargetChip } from './target-chips.js';

/** "cancel the dentist", "gym got cancelled", "sag den Zahnarzt ab", "Sport fällt aus"; "Zahnarzt absagen" is how something to do is named in German. */
const CANCELLATIONS = [
  /^(?:cancel|call off) (?<named>.+)$/iu,
  /^(?<named>.+?) (?:is|are|was|were|got|has been|have been) (?:cancell?ed|called off)$/iu,
  /^(?:sage?|blase?) (?<named>.+) ab$/iu,
  /^(?<named>.+?) (?:(?:ist|sind|wurde|wurden) (?:abgesagt|gecancelt|storniert)|(?:fällt|fallen) aus)$/iu,
];

/** What takes place is called by these beside its name. */
const EVENTS = new Set(
  'appointment appt meeting session class lesson visit booking reservation termin treffen besuch stunde kurs'.split(
    ' ',
  ),
);

/**
 * "cancel gym tomorrow": of what is open by just this name, and due then where a day is said, the same as to delete it; of what is not
 * there ("cancel the newspaper") something to do.
 */
export function cancellationMeant(step: Step, turn: Turn, said: string): Step {
  const { command } = step;
  if (!saysOnly(command, ['title', 'due'])) return step;
  const target = CANCELLATIONS.map((one) => one.exec(command.title)?.groups?.['named']).find(Boolean);
  if (target === undefined) return step;
  const found = takingPlace(target, command.due, turn);
  const [task] = found;
  if (!task) return step;
  const settled = found.length === 1 ? { ...step.settled, taskId: task.id } : step.settled;
  return { ...withTargetChip(step, target, said), command: { intent: 'delete', target }, settled };
}

function takingPlace(name: string, due: string | undefined, turn: Turn): Task[] {
  const isDue = matches({ status: 'open', ...(due !== undefined && { dueFrom: due, dueTo: due }) }, turn.filterContext);
  const words = named(name);
  return [...turn.tasks()].filter((task) => named(task.title) === words && isDue(task));
}

function named(words: string): string {
  const all = telling(words);
  const rest = all.filter((word) => !EVENTS.has(word));
  return (rest.length > 0 ? rest : all).join(' ');
}
