import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Relay } from '../outbox/relay.js';
import type { CreateTaskDto } from './create-task.dto.js';
import { recall, remember, type IdempotencyKey } from './idempotency.js';
import { newTask, taskCreated, type Task } from './task.js';

const INSERT_TASK = {
  name: 'insert-task',
  text: `INSERT INTO task (id, user_id, title, notes, status, priority, tags, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
const INSERT_EVENT = { name: 'insert-event', text: 'INSERT INTO outbox (user_id, event) VALUES ($1, $2)' };

/** Writes tasks: the row, its event and the caller's key in one transaction. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
  ) {}

  /** @returns the new task, or the one that was made under the same key before */
  async create(userId: string, input: CreateTaskDto, idempotency?: IdempotencyKey): Promise<Task> {
    const task = newTask(input);
    const isNew = await this.database.transaction(async (client) => {
      if (idempotency && !(await remember(client, idempotency, task))) return false;
      await client.query({ ...INSERT_TASK, values: rowOf(userId, task) });
      await client.query({ ...INSERT_EVENT, values: [userId, JSON.stringify(taskCreated(userId, task))] });
      return true;
    });
    if (!isNew && idempotency) return recall(this.database.pool, idempotency);
    this.relay.wake();
    return task;
  }
}

function rowOf(userId: string, task: Task): unknown[] {
  const { id, title, notes, status, priority, tags, version, createdAt, updatedAt } = task;
  return [id, userId, title, notes, status, priority, tags, version, createdAt, updatedAt];
}
