import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import type { Approval } from '../../approvals/approval.js';
import { countsOf } from '../../approvals/effects.js';
import { rehearsed } from '../../approvals/rules.js';
import { keepMessage } from '../conversation/keep-message.js';
import { Turn } from '../turn/turn-context.js';

/** Says in the conversation that a program asks for a change. */
export function tellOfProposal(workspace: Workspace, approval: Approval): void {
  const { texts } = new Turn(workspace);
  const text = texts.approvals.asks(approval.by.name, countsOf(rehearsed(workspace, approval)));
  keepMessage(workspace, { id: randomUUID(), role: 'proposal', text, approvals: [approval.id] });
}
