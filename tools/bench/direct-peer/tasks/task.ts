import { randomUUID } from 'node:crypto';
import type { CreateTaskDto } from './create-task.dto.js';

/** A task as the API shows it. */
export interface Task {
  id: string;
  title: string;
  notes: string | null;
  status: 'open' | 'completed' | 'deleted';
  priority: number;
  tags: string[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** A new task, with what was left out filled in. */
export function newTask({ title, notes, priority, tags }: CreateTaskDto): Task {
  const at = new Date().toISOString();
  const given = { title: title.trim(), notes: notes ?? null, priority: priority ?? 4, tags: tags ?? [] };
  return { id: randomUUID(), ...given, status: 'open', version: 1, createdAt: at, updatedAt: at };
}

/** The CloudEvent that tells of it. */
export function taskCreated(userId: string, task: Task): object {
  return {
    specversion: '1.0',
    id: randomUUID(),
    type: 'errand.task.created.v1',
    source: 'direct-peer',
    subject: task.id,
    time: task.createdAt,
    datacontenttype: 'application/json',
    partitionkey: userId,
    data: { taskId: task.id, version: task.version, task, before: {}, actor: { kind: 'user', id: userId } },
  };
}
