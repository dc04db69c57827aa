import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import type { Approval } from '../../approvals/approval.js';
import { countsOf, type Effects } from '../../approvals/effects.js';
import { keepMessage } from '../conversation/keep-message.js';
import { Turn } from '../turn/turn-context.js';

/** Says in the conversation that a program asks for a change. */
export function tellOfProposal(workspace: Workspace, approval: Approval, effects: Effects): void {
  const { texts } = new Turn(workspace);
  const text = texts.approvals.asks(approval.by.name, countsOf(effects));
  const marks = { [approval.id]: effects.mark };
  keepMessage(workspace, { id: randomUUID(), role: 'proposal', text, approvals: [approval.id] }, marks);
}
