import type { NumberedStep } from '../../account/steps.js';
import type { ShelfDeed } from '../../shelf/shelf.js';
import { proposedChange } from '../../tasks/rules/differences.js';
import { undoSteps, type Changed } from '../../tasks/rules/undo.js';
import { fingerprint, portionOf } from '../bulk/portion.js';
import { propose } from '../bulk/propose.js';
import type { CommandOf, Outcome, Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

/** What an undo of several steps would do. */
interface Rehearsal {
  steps: readonly NumberedStep[];
  changed: readonly Changed[];
  arranged: readonly ShelfDeed[];
  /** Why these are not all the steps that were meant. */
  rest: 'too-many' | 'no-more' | undefined;
}

/**
 * Several steps taken back at once: what would change is shown and waits for a yes, which counts as long as the steps and their tasks
 * are what they were.
 *
 * @param all the steps that are meant, the newest first
 */
export function undoSeveral(step: Step<CommandOf<'undo'>>, turn: Turn, all: readonly NumberedStep[]): Outcome {
  const rehearsal = rehearse(step, turn, all);
  if (step.settled.confirmed !== markOf(rehearsal)) return proposal(step, turn, rehearsal);
  const { workspace, texts } = turn;
  const { steps } = rehearsal;
  const changed = undoSteps(workspace, steps);
  const reply = texts.undidSteps(steps.length, changed, workspace.arrangement);
  return { status: 'done', reply, tasks: changed.map(({ after }) => after) };
}

/** On a copy of the workspace. */
function rehearse({ command }: Step<CommandOf<'undo'>>, turn: Turn, all: readonly NumberedStep[]): Rehearsal {
  const steps = portion(turn, all);
  const stage = turn.workspace.stage();
  const changed = undoSteps(stage, steps);
  const fewer = (command.steps ?? 0) > steps.length ? 'no-more' : undefined;
  return { steps, changed, arranged: stage.arrangement, rest: steps.length < all.length ? 'too-many' : fewer };
}

/** The last steps, as many as one message takes back; at least one. */
function portion({ workspace }: Turn, all: readonly NumberedStep[]): NumberedStep[] {
  const tasksOf = ({ deeds }: NumberedStep) =>
    deeds.flatMap((deed) => ('taskId' in deed ? (workspace.find(deed.taskId)?.task ?? []) : []));
  const over = all.findIndex((_, at) => {
    const tasks = all.slice(0, at + 1).flatMap(tasksOf);
    return portionOf(tasks).length < tasks.length;
  });
  return all.slice(0, over < 0 ? undefined : Math.max(over, 1));
}

function markOf({ steps, changed }: Rehearsal): string {
  const versions = steps.map(({ version }) => version).join('.');
  return `${versions}/${fingerprint(changed.map(({ before }) => before))}`;
}

function proposal(step: Step, turn: Turn, rehearsal: Rehearsal): Outcome {
  const { steps, arranged, rest } = rehearsal;
  const changes = rehearsal.changed
    .map(({ before, after }) => proposedChange(before, after))
    .filter((one) => Object.keys(one.changes).length > 0); // a task that was made and deleted is as it was
  const ids = new Set(changes.map(({ taskId }) => taskId));
  const tasks = rehearsal.changed.map(({ before }) => before).filter(({ id }) => ids.has(id));
  const summary = turn.texts.proposesUndo({ steps: steps.length, tasks, arranged, rest });
  return propose(step, turn, { summary, changes, tasks, mark: markOf(rehearsal) });
}
