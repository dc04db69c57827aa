import type { TurnUnderWay } from '../../account/account.js';
import type { Workspace } from '../../account/workspace.js';
import { untoldApprovals } from '../../chat/approvals/note-told.js';
import { keepMessage } from '../../chat/conversation/keep-message.js';
import type { WhyNot } from '../../chat/texts/assistant-texts.js';
import { hear } from '../../chat/turn/hear.js';
import { plainText } from '../../chat/turn/plain-text.js';
import { answer } from '../../chat/turn/turn.js';
import { Turn } from '../../chat/turn/turn-context.js';
import type { WhyFacts } from '../../chat/why/why-asked.js';
import { toolNamed } from '../../tools/catalog.js';
import type { Deed } from '../agent/agent.js';
import type { TurnRecord } from './turn.record.js';
import { shownDeeds } from './working-turn.js';

/** So long what is said next may answer a question of the model. */
const ANSWER_MS = 10 * 60_000;

/** What came of a turn: the model's words, or why there are none. */
export type Outcome = { text: string } | { why: WhyNot };

/**
 * Ends a turn, once, with its answer in the conversation. Where the model came to no end the answer is the grammar's and says why; not
 * when the model had changed something, of which it would do a part again, nor when the person stopped it.
 *
 * @param why what was looked up for the grammar's answer
 * @returns whether it ended here: it may have been stopped, or another process was first
 */
export function endTurn(
  workspace: Workspace,
  { id, request, deeds }: TurnRecord,
  outcome: Outcome,
  why?: WhyFacts,
): boolean {
  if (workspace.turn?.id !== id) return false;
  // What is proposed with the answer is the question then.
  const proposed = untoldApprovals(workspace);
  const asks = 'text' in outcome && proposed.length === 0;
  workspace.keepTurn(asks ? asking(workspace, id, outcome.text) : undefined);
  if ('text' in outcome) {
    say(workspace, id, plainText(outcome.text), { deeds, proposed });
    return true;
  }
  const turn = new Turn(workspace, why);
  const changes = deeds.filter(hasChanged).length;
  const isFollowed = outcome.why !== 'stopped' && changes === 0;
  const note = turn.texts.assistant.gaveUp(outcome.why, changes, isFollowed);
  if (isFollowed) answer(turn, hear(turn, request), { note, id });
  else say(workspace, id, note, { deeds, proposed });
  return true;
}

/** Under another id: for whoever still works on the turn, it is over. */
function asking({ author: { now } }: Workspace, id: string, text: string): TurnUnderWay | undefined {
  if (!text.trimEnd().endsWith('?')) return undefined;
  return {
    id: `${id} asks`,
    at: now.toISOString(),
    until: new Date(now.getTime() + ANSWER_MS).toISOString(),
    asks: true,
  };
}

function say(
  workspace: Workspace,
  id: string,
  text: string,
  { deeds, proposed }: { deeds: readonly Deed[]; proposed: string[] },
): void {
  const approvals = proposed.length > 0 ? proposed : undefined;
  keepMessage(workspace, { id, role: 'assistant', text, commands: [], deeds: shownDeeds(deeds), approvals });
}

const hasChanged = ({ tool, failed }: Deed): boolean => !failed && toolNamed(tool)?.kind === 'write';
