import { InvalidInputError } from '@errand/dapr';
import type { PendingQuestion } from '../../account/account.js';
import type { ChatRequest, PreviewRequest } from '../request.js';
import { answered, chosen, stepsOf } from '../questions/answer.js';
import { whomMeant } from '../targets/whom-meant.js';
import { plainText } from './plain-text.js';
import { step, type Step } from './step.js';
import type { Turn } from './turn-context.js';

/** More sentences than a person means at once; each is a change of its own in the same transaction. */
const MOST_SENTENCES = 30;

/** What a request comes down to. */
export interface Heard {
  /** The person's part of the conversation. */
  said: string;
  steps: Step[];
  /** What becomes of the question that waited. */
  waiting: 'kept' | 'settled' | 'dropped';
}

/** Finds out whether a request answers the question that waits, and which commands follow from it. */
export function hear(turn: Turn, request: ChatRequest): Heard {
  switch (request.kind) {
    case 'message':
      return hearMessage(turn, request);
    case 'choice':
      return hearChoice(turn, request.id);
    case 'proposal':
      return hearVerdict(turn, request.id, request.accept);
  }
}

/** The sentences of a message, each with whom it means. @throws InvalidInputError when there are too many at once */
export function sentences(turn: Turn, { message, keep, take }: PreviewRequest): Step[] {
  const said = plainText(message);
  const steps = stepsOf(turn.understand(said, keep, take));
  if (steps.length <= MOST_SENTENCES) return steps.flatMap((one) => whomMeant(one, turn, said));
  throw new InvalidInputError([{ pointer: '/message', ...turn.texts.tooMany(MOST_SENTENCES) }]);
}

function hearMessage(turn: Turn, request: PreviewRequest): Heard {
  const said = plainText(request.message);
  const { waiting } = turn;
  const steps = sentences(turn, request);
  const [first, ...rest] = steps;
  if (!waiting || !first) return { said, steps, waiting: 'kept' };
  const { intent } = first.command;
  const proposed = yesTo(waiting);
  if (intent === 'cancel') return { said, steps, waiting: 'settled' };
  if (intent === 'refuse' && proposed)
    return { said, steps: [step({ intent: 'cancel' }), ...rest], waiting: 'settled' };
  const yes = intent === 'confirm' || intent === 'approve' ? proposed : undefined;
  if (yes) return { said, steps: [...chosen(waiting, yes, turn), ...rest], waiting: 'settled' };
  const answer = answered(waiting, said, turn);
  if (answer) return { said, steps: answer, waiting: 'settled' };
  return { said, steps, waiting: isNew(waiting, steps) ? 'dropped' : 'kept' };
}

/** Whether something else was said: words that make no sense let a question wait on, but new suggestions replace old ones. */
function isNew({ kind }: PendingQuestion, steps: readonly Step[]): boolean {
  return steps.some(
    ({ command: { intent } }) => intent !== 'confirm' && (intent !== 'unknown' || kind === 'suggestion'),
  );
}

function hearChoice(turn: Turn, id: string): Heard {
  const { waiting, texts } = turn;
  const choice = waiting?.choices.find((one) => one.id === id);
  if (!waiting || !choice) return stale(texts.oldChoice(), 'confirm');
  return { said: choice.label, steps: chosen(waiting, choice, turn), waiting: 'settled' };
}

function hearVerdict(turn: Turn, id: string, accept: boolean): Heard {
  const { waiting, texts } = turn;
  const said = accept ? texts.accepted() : texts.refused();
  const yes = waiting?.id === id ? yesTo(waiting) : undefined;
  if (!waiting || !yes) return stale(said, accept ? 'confirm' : 'cancel');
  const steps = accept ? chosen(waiting, yes, turn) : [step({ intent: 'cancel' })];
  return { said, steps, waiting: 'settled' };
}

/** The choice that a plain yes takes: only a proposal has one. */
function yesTo({ kind, choices: [yes] }: PendingQuestion) {
  return kind === 'confirm' ? yes : undefined;
}

function stale(said: string, intent: 'confirm' | 'cancel'): Heard {
  return { said, steps: [{ ...step({ intent }), stale: true }], waiting: 'kept' };
}
