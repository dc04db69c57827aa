import { TaskEvent } from '../parts/task-event.js';

/** A completed task is open again; an untouched next occurrence is withdrawn. */
export class TaskReopenedV1 extends TaskEvent {}
