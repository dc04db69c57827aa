import { TaskEvent } from '../parts/task-event.js';

/** A task was deleted. It is kept and can be restored. */
export class TaskDeletedV1 extends TaskEvent {}
