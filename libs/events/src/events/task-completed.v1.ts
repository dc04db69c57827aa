import { TaskEvent } from '../parts/task-event.js';

/** A task was completed. If it repeats, recurring-svc asks for the next occurrence. */
export class TaskCompletedV1 extends TaskEvent {}
