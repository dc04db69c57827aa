import { event } from '../catalog/event.js';
import type { ApprovalDecidedV1 } from '../events/approval-decided.v1.js';
import type { ApprovalRequestedV1 } from '../events/approval-requested.v1.js';
import { factDefaults } from './defaults.js';
import { uuidFrom } from './uuid-from.js';

const TOKEN = { kind: 'api-token', id: 'token-1' } as const;
const approvalId = uuidFrom('a proposal');

/** A script asks to delete two tasks. */
export function anApprovalRequested(overrides: Partial<ApprovalRequestedV1> = {}): ApprovalRequestedV1 {
  const type = 'errand.approval.requested.v1';
  const effects = [{ kind: 'delete' as const, tasks: 2 }];
  const asked = { tool: 'delete_tasks', by: 'my script', effects, titles: ['Buy milk', 'Buy bread'], mark: 'mark-1' };
  const expiresAt = '2026-03-06T15:00:00.000Z';
  const data = { ...factDefaults(type, overrides), actor: TOKEN, approvalId, ...asked, expiresAt, ...overrides };
  return event(type, data).data;
}

/** Its user approved it, on the page. */
export function anApprovalDecided(overrides: Partial<ApprovalDecidedV1> = {}): ApprovalDecidedV1 {
  const type = 'errand.approval.decided.v1';
  const decided = { approvalId, outcome: 'approved', way: 'page', proposer: TOKEN } as const;
  return event(type, { ...factDefaults(type, overrides), ...decided, ...overrides }).data;
}
