import type { Task } from '../task.js';
import type { TaskDto } from './task.dto.js';

/** The task as the API shows it: absent fields as null, fields of the service's own left out. */
export function toTaskDto(task: Task): TaskDto {
  return {
    id: task.id,
    title: task.title,
    notes: task.notes ?? null,
    status: task.status,
    priority: task.priority,
    tags: [...task.tags],
    list: task.list ?? null,
    due: task.due ?? null,
    recurrence: task.recurrence ?? null,
    repeatFrom: task.repeatFrom ?? null,
    reminders: [...task.reminders],
    parentId: task.parentId ?? null,
    seriesId: task.seriesId,
    version: task.version,
    createdAt: task.createdAt,
    updatedAt: task.updatedAt,
    completedAt: task.completedAt ?? null,
  };
}
