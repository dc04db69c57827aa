import { DomainError } from '@errand/dapr';
import type { Workspace } from '../../account/workspace.js';
import type { Approval } from '../../approvals/approval.js';
import { rehearsed, waitingApprovals } from '../../approvals/rules.js';

/** Those that wait and of which the chat has not told yet. */
export function untoldApprovals(workspace: Workspace): string[] {
  return waitingApprovals(workspace).flatMap(({ id, told }) => (told ? [] : [id]));
}

/**
 * Notes what a message of the conversation shows of proposals: a yes in words is one to that.
 *
 * @param marks of what they would do, by id, where that was worked out just now
 */
export function noteTold(workspace: Workspace, ids: readonly string[], message: number, marks: Marks = {}): void {
  const told = (one: Approval) => ({ message, ...markNow(workspace, one, marks) });
  workspace.keepApprovals(workspace.approvals.map((one) => (ids.includes(one.id) ? { ...one, told: told(one) } : one)));
}

/** Fingerprints of what proposals would do, by their ids. */
export type Marks = Readonly<Record<string, string>>;

function markNow(workspace: Workspace, approval: Approval, marks: Marks): { mark?: string } {
  try {
    return { mark: marks[approval.id] ?? rehearsed(workspace, approval).mark };
  } catch (error) {
    if (error instanceof DomainError) return {};
    throw error;
  }
}
