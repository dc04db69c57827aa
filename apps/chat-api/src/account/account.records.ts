import { RecordType } from '@errand/dapr';
import type { Approval } from '../approvals/approval.js';
import type { Shelf } from '../shelf/shelf.js';
import type { Profile, TaskRecord } from './account.js';

export const PROFILE = new RecordType<Profile>('profile', 1);
export const SHELF = new RecordType<Shelf>('shelf', 1);
export const APPROVALS = new RecordType<{ approvals: readonly Approval[] }>('approvals', 1);
export const TASK = new RecordType<TaskRecord>('task', 1);

export const profileKey = (userId: string): string => `profile/${userId}`;
export const taskKey = (userId: string, seq: number): string => `t/${userId}/${seq}`;
export const shelfKey = (userId: string): string => `shelf/${userId}`;
export const approvalsKey = (userId: string): string => `approvals/${userId}`;
