import { DomainError } from '@errand/dapr';
import type { Cut, Filter } from '@errand/language';
import { page } from '../../tasks/query/page.js';
import type { Task } from '../../tasks/task.js';
import { fails, type Outcome, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import type { Action } from '../execute/act.js';
import { fingerprint, MOST_TASKS, portionOf } from './portion.js';
import { propose } from './propose.js';
import { rehearse, type Rehearsal } from './rehearse.js';

/** Which tasks are meant, of those with the likeliest status unless the filter names one. */
export type Many = { filter: Filter } & Cut;

/**
 * A deed on every task that fits a filter, or the first of them. More than one task, or any deletion, is first described and waits for a yes; the yes counts
 * as long as the tasks are what they were, else what would change is described anew.
 */
export function inBulk(step: Step, turn: Turn, action: Action, many: Many): Outcome {
  const filter = { status: action.statuses[0], ...many.filter };
  const all = fitting(turn, { ...many, filter });
  const rehearsal = rehearse(turn.workspace, all, action.apply, MOST_TASKS);
  const tasks = portionOf(rehearsal.tasks);
  if (tasks.length === 0) return nothing(turn, action, filter, all, rehearsal);
  const mark = fingerprint(tasks);
  const agreed = step.settled.confirmed === mark || (tasks.length === 1 && action.deed !== 'delete');
  if (!agreed) return proposal(step, turn, action, portion(rehearsal, tasks));
  const changed = tasks.map((before) => ({ before, after: action.apply(turn.workspace, before) }));
  return { status: 'done', reply: turn.texts.did(action.deed, changed), tasks: changed.map(({ after }) => after) };
}

function fitting(turn: Turn, { filter, sort = 'due', limit = Number.MAX_SAFE_INTEGER }: Many): Task[] {
  return page(turn.tasks(), { filter, sort, limit }, turn.filterContext).items;
}

function portion(rehearsal: Rehearsal, tasks: Task[]): Rehearsal {
  const { changes, left } = rehearsal;
  const rest = rehearsal.tasks.length - tasks.length;
  return { ...rehearsal, tasks, changes: changes.slice(0, tasks.length), left: left + rest };
}

function nothing(turn: Turn, action: Action, filter: Filter, all: Task[], { refused }: Rehearsal): Outcome {
  const { texts } = turn;
  if (all.length > 0 && !refused) return { status: 'done', reply: texts.didNothing(action.deed, all), tasks: all };
  const error = refused ?? new DomainError('not-found', texts.noneMatch(filter));
  return fails(error, texts.refusal(error));
}

function proposal(step: Step, turn: Turn, { deed }: Action, { tasks, changes, left }: Rehearsal): Outcome {
  const summary = turn.texts.proposes(deed, tasks, left);
  return propose(step, turn, { summary, changes, tasks, mark: fingerprint(tasks) });
}
