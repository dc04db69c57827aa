import { SOURCE, SYSTEM } from '../account/source.js';
import type { Workspace } from '../account/workspace.js';
import { correlationOf, statusOf, type Approval } from './approval.js';

/**
 * Says of proposals whose time is over that nobody decided: of each once, however often this is asked.
 *
 * @param at the moment until which their time is looked at
 * @returns whether there were any
 */
export function expire(workspace: Workspace, at = workspace.author.now): boolean {
  const isOver = (one: Approval): boolean => !one.outcome && statusOf(one, at) === 'expired';
  const over = workspace.approvals.filter(isOver);
  if (over.length === 0) return false;
  for (const one of over) tellExpired(workspace, one);
  workspace.keepApprovals(workspace.approvals.map((one) => (isOver(one) ? { ...one, outcome: 'expired' } : one)));
  return true;
}

function tellExpired(workspace: Workspace, { id, by, expiresAt }: Approval): void {
  const data = { approvalId: id, proposer: by.actor, expiresAt, actor: SYSTEM };
  workspace.emit({ type: 'errand.approval.expired.v1', source: SOURCE, data, ...correlationOf(by) });
}
