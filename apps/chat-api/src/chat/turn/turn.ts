import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import { untoldApprovals } from '../approvals/note-told.js';
import { keepMessage } from '../conversation/keep-message.js';
import { execute } from '../execute/execute.js';
import { ask } from '../questions/ask.js';
import type { ChatRequest } from '../request.js';
import type { WhyFacts } from '../why/why-asked.js';
import { hear, type Heard } from './hear.js';
import { fitToSize } from './fit-to-size.js';
import type { ChatReply, CommandResult, Proposal } from './reply.js';
import type { Outcome, Step } from './step.js';
import { toResult } from './to-result.js';
import { Turn } from './turn-context.js';

const MOST_CHANGES_SHOWN = 50;

interface Ran {
  reply: string;
  result: CommandResult;
  proposal?: Proposal;
  approvals?: readonly string[];
}

/**
 * One turn of the conversation: the commands of a message run one after the other on the workspace, which keeps both messages too, so
 * all of it is one change. May run again after a conflict: it has no effect but on the workspace.
 *
 * @throws InvalidInputError when a message has too many sentences; what a rule refuses is part of the reply
 */
export function takeTurn(workspace: Workspace, request: ChatRequest, why?: WhyFacts): ChatReply {
  const turn = new Turn(workspace, why);
  return answer(turn, hear(turn, request));
}

/** What may be otherwise with an answer. */
export interface Answering {
  /** What the reply says first. */
  note?: string;
  /** Id of the answer, when what was said stands in the conversation already. */
  id?: string;
}

/** Does what was heard, and keeps what was said. */
export function answer(turn: Turn, heard: Heard, { note, id }: Answering = {}): ChatReply {
  const { workspace } = turn;
  turn.alone = heard.steps.length === 1;
  if (turn.expired || heard.waiting !== 'kept') workspace.ask(undefined);
  const ran = heard.steps.map((step) => run(step, turn));
  const proposal = ran.find((one) => one.proposal)?.proposal;
  const approvals = [...new Set([...ran.flatMap((one) => one.approvals ?? []), ...untoldApprovals(workspace)])];
  const reply: ChatReply = {
    id: id ?? randomUUID(),
    reply: [...(note === undefined ? [] : [note]), ...noteOn(heard, turn), ...repliesOf(ran)].join('\n'),
    commands: fitToSize(ran.map((one) => one.result)),
    ...(proposal && { proposal }),
    ...(approvals.length > 0 && { approvals }),
  };
  if (id === undefined) keepMessage(workspace, { id: randomUUID(), role: 'user', text: heard.said });
  const { reply: text, commands } = reply;
  keepMessage(workspace, { id: reply.id, role: 'assistant', text, commands, proposal, approvals: reply.approvals });
  return reply;
}

/** What fails for the same reason says so once. */
const repliesOf = (ran: readonly Ran[]): string[] =>
  ran
    .filter(({ result, reply }, i) => result.status !== 'failed' || ran.findIndex((one) => one.reply === reply) === i)
    .map(({ reply }) => reply);

function run(step: Step, turn: Turn): Ran {
  const outcome = execute(step, turn);
  const { question, reply, approvals } = outcome;
  if (!question) return { reply, result: toResult(step, outcome), approvals };
  const asked = ask(question, step, turn);
  if (!asked)
    return { reply: turn.texts.askedLater(question.text), result: toResult(step, { ...outcome, status: 'asked' }) };
  if (!question.proposed) return { reply, result: toResult(step, { ...outcome, choices: asked.choices }) };
  return { reply, result: toResult(step, outcome), proposal: proposalOf(asked, question.proposed) };
}

function proposalOf(
  { id, expiresAt }: { id: string; expiresAt: string },
  { summary, changes }: NonNullable<NonNullable<Outcome['question']>['proposed']>,
): Proposal {
  return { id, summary, changes: changes.slice(0, MOST_CHANGES_SHOWN), expiresAt };
}

/** What the reply says first about a question that waited; suggestions are no promise. */
function noteOn({ waiting }: Heard, { texts, expired, waiting: question }: Turn): string[] {
  if (expired && expired.kind !== 'suggestion') return [texts.expired(expired.text)];
  const gone = waiting === 'dropped' && question && question.kind !== 'suggestion';
  return gone ? [texts.dropped(question.text)] : [];
}
