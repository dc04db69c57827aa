import { DomainError } from '@errand/dapr';
import type { Workspace } from '../../account/workspace.js';
import type { Approval } from '../../approvals/approval.js';
import { rehearsed, waitingApprovals } from '../../approvals/rules.js';

/** Those that wait and of which the chat has not told yet. */
export function untoldApprovals(workspace: Workspace): string[] {
  return waitingApprovals(workspace).flatMap(({ id, told }) => (told ? [] : [id]));
}

/** Notes what a message of the conversation shows of proposals: a yes in words is one to that. */
export function noteTold(workspace: Workspace, ids: readonly string[], message: number): void {
  workspace.keepApprovals(
    workspace.approvals.map((one) => (ids.includes(one.id) ? { ...one, told: toldNow(workspace, one, message) } : one)),
  );
}

function toldNow(workspace: Workspace, approval: Approval, message: number): NonNullable<Approval['told']> {
  try {
    return { message, mark: rehearsed(workspace, approval).mark };
  } catch (error) {
    if (error instanceof DomainError) return { message };
    throw error;
  }
}
