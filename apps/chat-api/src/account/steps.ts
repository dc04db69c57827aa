import type { TaskBefore } from '@errand/events';
import type { ShelfDeed } from '../shelf/shelf.js';
import type { TaskEventType } from '../tasks/task.js';

/** So many steps can be undone. */
export const MOST_UNDONE = 50;
/** How many are remembered (those that can be undone, and their undoing), and how long. */
const MOST_STEPS = 2 * MOST_UNDONE;
const KEPT_MS = 7 * 86_400_000;

/** What a step did to one task: the event that told of it, and the former values of what changed. */
export interface TaskDeed {
  taskId: string;
  type: TaskEventType;
  before: TaskBefore;
}

/** What a step did, to a task or to lists and saved filters. */
export type Deed = TaskDeed | ShelfDeed;

/** What one change of a person did: enough to take it back. */
export interface Step {
  /** RFC 3339, UTC. */
  at: string;
  deeds: Deed[];
  /** The idempotency key of the request, by which its caller can name it. */
  key?: string;
  /** The turn of the language model that it is a part of: an undo takes back what it did one after the other as a whole. */
  turn?: string;
  /** Version of the step that this one takes back, with those of the same turn just before it. */
  undoes?: number;
  /** It takes back, beside that one, all that stood done after it. */
  andLater?: true;
  /** Version of the taking back that this one takes back: it does again what was undone. */
  redoes?: number;
  /** The import that it is a part of: too large for one change, and taken back where imports are. It has no deeds. */
  import?: ImportPart;
}

/** A part of an import, or of its taking back. */
export interface ImportPart {
  id: string;
  takenBack?: true;
}

/** A step with the version of the account that it made. */
export interface NumberedStep extends Step {
  version: number;
}

/** Remembers a step, once, and forgets the oldest. The parts of an import that follow each other are one. */
export function remember(steps: NumberedStep[], step: NumberedStep): void {
  const last = steps.at(-1);
  if (step.version <= (last?.version ?? 0)) return;
  if (step.import && isSamePart(step.import, last?.import)) steps.pop();
  steps.push(step);
  if (steps.length > MOST_STEPS) steps.shift();
}

/**
 * The step that an undo takes back now: the newest of the last 7 days that is not taken back already, with the rest of its turn.
 *
 * @param of the key of the one that is meant, where that may not be the newest
 */
export function toUndo(steps: readonly NumberedStep[], now: Date, of?: string): NumberedStep | undefined {
  const { done } = standing(steps);
  const until = of === undefined ? done : done.slice(0, done.findLastIndex(({ key }) => key === of) + 1);
  return lastOf(until, now);
}

/** The steps that as many undos in turn would take back, the newest first. */
export function toUndoInTurn(steps: readonly NumberedStep[], now: Date, most: number): NumberedStep[] {
  const found: NumberedStep[] = [];
  let { done } = standing(steps);
  for (let step = lastOf(done, now); step && found.length < most; step = lastOf(done, now)) {
    found.push(step);
    done = done.slice(0, -turnAtEnd(done));
  }
  return found;
}

/** The undo that a redo takes back now, if it is the one that is meant. There is none as soon as something else was done after it. */
export function toRedo(steps: readonly NumberedStep[], now: Date, of?: string): NumberedStep | undefined {
  const step = recent(standing(steps).undone, now);
  return of === undefined || step?.key === of ? step : undefined;
}

/** Whether what a step changed was changed again by a later one that stands. Lists and filters count as one. */
export function isChangedSince(steps: readonly NumberedStep[], { version, deeds }: NumberedStep): boolean {
  const mine = new Set(deeds.map(placeOf));
  const later = standing(steps).done.filter((step) => step.version > version);
  return later.some((step) => step.deeds.some((deed) => mine.has(placeOf(deed))));
}

const isSamePart = (a: ImportPart, b: ImportPart | undefined): boolean => a.id === b?.id && a.takenBack === b.takenBack;

const placeOf = (deed: Deed): string => ('taskId' in deed ? deed.taskId : 'shelf');

/** What stands done, and what stands undone (by the steps that took it back), oldest first. */
function standing(steps: readonly NumberedStep[]): { done: NumberedStep[]; undone: NumberedStep[] } {
  let done: NumberedStep[] = [];
  let undone: NumberedStep[] = [];
  for (const step of steps) {
    if (step.undoes !== undefined) {
      done = withoutTurn(step.andLater ? upTo(done, step.undoes) : done, step.undoes);
      undone.push(step);
      continue;
    }
    if (step.import?.takenBack) {
      done = done.filter((one) => one.import?.id !== step.import?.id);
      undone = [];
      continue;
    }
    undone = step.redoes === undefined ? [] : undone.filter(({ version }) => version !== step.redoes);
    done.push(step);
  }
  return { done, undone };
}

function upTo(done: NumberedStep[], version: number): NumberedStep[] {
  return done.filter((step) => step.version <= version);
}

/** Without a step, and those before it of the same turn. */
function withoutTurn(done: readonly NumberedStep[], version: number): NumberedStep[] {
  const at = done.findIndex((step) => step.version === version);
  const until = done.slice(0, at + 1);
  return at < 0 ? [...done] : [...until.slice(0, -turnAtEnd(until)), ...done.slice(at + 1)];
}

/** How many of the last steps are of one turn; one where the last is of none. */
function turnAtEnd(steps: readonly NumberedStep[]): number {
  const turn = steps.at(-1)?.turn;
  if (turn === undefined) return 1;
  const before = steps.findLastIndex((step) => step.turn !== turn);
  return steps.length - 1 - before;
}

/** The newest step, with the rest of its turn. */
function lastOf(done: readonly NumberedStep[], now: Date): NumberedStep | undefined {
  const step = recent(done, now);
  return step && { ...step, deeds: done.slice(-turnAtEnd(done)).flatMap(({ deeds }) => deeds) };
}

function recent(steps: readonly NumberedStep[], now: Date): NumberedStep | undefined {
  const newest = steps.at(-1);
  return newest && now.getTime() - Date.parse(newest.at) <= KEPT_MS ? newest : undefined;
}
