import type { Approval } from '../api/types.js';

const AT = '2026-03-05T15:00:00.000Z';
/** A proposal to delete two tasks, as the API tells of it. */
export const anApproval = (more: Partial<Approval> = {}): Approval => ({
  id: 'a1',
  status: 'waiting',
  tool: 'delete_tasks',
  title: 'Delete tasks',
  by: 'my assistant',
  at: AT,
  expiresAt: '2026-03-06T15:00:00.000Z',
  summary: 'Delete 2 tasks',
  changes: ['milk', 'bread'].map((title) => ({
    taskId: title,
    title,
    changes: { status: { from: 'open', to: 'deleted' } },
  })),
  total: 2,
  mark: 'm1',
  isChanged: false,
  refusal: null,
  ...more,
});
