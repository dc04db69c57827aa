import { RecordType } from '@errand/dapr';
import type { InboxEntry, TaskPlan } from './agenda.js';

export const PLAN = new RecordType<TaskPlan>('reminders of a task', 1);
export const NOTIFICATION = new RecordType<InboxEntry>('notification', 1);

export const planKey = (userId: string, seq: number): string => `r/${userId}/${seq}`;
export const notificationKey = (userId: string, number: number): string => `n/${userId}/${number}`;
