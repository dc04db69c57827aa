import type { DomainError } from '@errand/dapr';
import type { Command, Intent, Span } from '@errand/language';
import type { PendingQuestion, Settled } from '../../account/account.js';
import type { ProposedChange } from '../../tasks/rules/differences.js';
import type { Task } from '../../tasks/task.js';
import type { Turn } from './turn-context.js';

/** A command of a turn, with what questions about it have settled. */
export interface Step<C extends Command = Command> {
  command: C;
  chips: readonly Span[];
  offers: readonly Span[];
  settled: Settled;
  /** It answers a question that is no longer open. */
  stale?: true;
}

/** A change that is described and waits for a yes. */
export interface Proposed {
  summary: string;
  changes: ProposedChange[];
}

/** A question as a command puts it, before it has ids and an end. */
export interface Question extends Pick<PendingQuestion, 'kind' | 'text' | 'settled'> {
  choices: { label: string; settles: Settled }[];
  proposed?: Proposed;
}

/** What became of a step. */
export interface Outcome {
  status: 'done' | 'asked' | 'proposed' | 'failed';
  reply: string;
  task?: Task;
  tasks?: readonly Task[];
  /** How many tasks it is about, when `tasks` shows only some of them. */
  total?: number;
  error?: DomainError;
  /** Waits for an answer from now on. */
  question?: Question;
  /** Proposals of others that are shown with it. */
  approvals?: readonly string[];
  /** Choices of a question that waits already. */
  choices?: readonly { id: string; label: string }[];
}

/** The command of an intent. */
export type CommandOf<I extends Intent> = Command extends infer C
  ? C extends { intent: infer J }
    ? I extends J
      ? C
      : never
    : never
  : never;

/** Runs a command on the turn's workspace. @throws DomainError when it is refused */
export type Execute<C extends Command> = (step: Step<C>, turn: Turn) => Outcome;

/** A step whose command nobody has been asked about. */
export function step(command: Command, spans?: { chips: readonly Span[]; offers: readonly Span[] }): Step {
  return { command, chips: spans?.chips ?? [], offers: spans?.offers ?? [], settled: {} };
}

/** An outcome that puts a question. */
export function asks(question: Question): Outcome {
  const { text: reply, proposed } = question;
  return { status: proposed ? 'proposed' : 'asked', reply, question };
}

/** An outcome that says why not. */
export function fails(error: DomainError, reply: string): Outcome {
  return { status: 'failed', reply, error };
}
