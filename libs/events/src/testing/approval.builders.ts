import { event } from '../catalog/event.js';
import type { ApprovalDecidedV1 } from '../events/approval-decided.v1.js';
import type { ApprovalExpiredV1 } from '../events/approval-expired.v1.js';
import type { ApprovalRequestedV1 } from '../events/approval-requested.v1.js';
import { factDefaults } from './defaults.js';
import { uuidFrom } from './uuid-from.js';

const TOKEN = { kind: 'api-token', id: 'token-1' } as const;
const approvalId = uuidFrom('a proposal');
const expiresAt = '2026-03-06T15:00:00.000Z';

/** A script asks to delete two tasks. */
export function anApprovalRequested(overrides: Partial<ApprovalRequestedV1> = {}): ApprovalRequestedV1 {
  const type = 'errand.approval.requested.v1';
  const effects = [{ kind: 'delete' as const, tasks: 2 }];
  const asked = { tool: 'delete_tasks', by: 'my script', effects, titles: ['Buy milk', 'Buy bread'], mark: 'mark-1' };
  const data = { ...factDefaults(type, overrides), actor: TOKEN, approvalId, ...asked, expiresAt, ...overrides };
  return event(type, data).data;
}

/** Its user approved it, on the page. */
export function anApprovalDecided(overrides: Partial<ApprovalDecidedV1> = {}): ApprovalDecidedV1 {
  const type = 'errand.approval.decided.v1';
  const decided = { approvalId, outcome: 'approved', way: 'page', proposer: TOKEN } as const;
  return event(type, { ...factDefaults(type, overrides), ...decided, ...overrides }).data;
}

/** Its user decided nothing in time. */
export function anApprovalExpired(overrides: Partial<ApprovalExpiredV1> = {}): ApprovalExpiredV1 {
  const type = 'errand.approval.expired.v1';
  const actor = { kind: 'system', id: 'chat-api' } as const;
  return event(type, { ...factDefaults(type, overrides), actor, approvalId, proposer: TOKEN, expiresAt, ...overrides })
    .data;
}
