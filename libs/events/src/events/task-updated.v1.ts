import { TaskEvent } from '../parts/task-event.js';

/** A field of a task changed; `before` says which and what was there. */
export class TaskUpdatedV1 extends TaskEvent {}
