import { DomainError } from '@errand/dapr';
import type { Approval } from '../../approvals/approval.js';
import { countsOf } from '../../approvals/effects.js';
import { approve, refuse, rehearsed, waitingApprovals } from '../../approvals/rules.js';
import { fails, type Outcome } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

/** What waits for a yes. */
export function showApprovals({ workspace, texts }: Turn): Outcome {
  const waiting = waitingApprovals(workspace);
  return shown(waiting, texts.approvals.waiting(waiting.length), 'done');
}

/** The only proposal that waits, if the last words in the conversation were about it: a bare yes is no answer to anything else. */
export function answerable({ workspace }: Turn): Approval | undefined {
  const [only, ...more] = waitingApprovals(workspace);
  return more.length === 0 && only?.told?.message === workspace.lastMessage ? only : undefined;
}

/** A yes in words, where it is clear to what: it is one to what the chat showed. */
export function approveByWords(turn: Turn): Outcome {
  return decide(turn, (approval) => {
    const effects = rehearsed(turn.workspace, approval);
    if (effects.mark !== (approval.told?.mark ?? approval.mark))
      return shown([approval], turn.texts.approvals.changed(), 'asked');
    approve(turn.workspace, approval.id, effects.mark, 'chat');
    return { status: 'done', reply: turn.texts.approvals.approved(countsOf(effects)) };
  });
}

/** A no in words. */
export function refuseByWords(turn: Turn): Outcome {
  return decide(turn, ({ id }) => {
    refuse(turn.workspace, id, 'chat');
    return { status: 'done', reply: turn.texts.approvals.refused() };
  });
}

/** An API token may speak in the chat, and may be what asked. */
function decide(turn: Turn, how: (approval: Approval) => Outcome): Outcome {
  const { workspace, texts } = turn;
  const [only, ...more] = waitingApprovals(workspace);
  if (!only) return refused('conflict', texts.approvals.waiting(0));
  if (workspace.author.actor.kind !== 'user') return refused('forbidden', texts.approvals.onlyPerson());
  if (more.length > 0) return shown([only, ...more], texts.approvals.waiting(more.length + 1), 'asked');
  return how(only);
}

function refused(kind: 'conflict' | 'forbidden', detail: string): Outcome {
  return fails(new DomainError(kind, detail), detail);
}

function shown(approvals: readonly Approval[], reply: string, status: 'done' | 'asked'): Outcome {
  return { status, reply, ...(approvals.length > 0 && { approvals: approvals.map(({ id }) => id) }) };
}
