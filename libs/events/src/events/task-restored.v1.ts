import { TaskEvent } from '../parts/task-event.js';

/** A deleted task is back in the state it had. */
export class TaskRestoredV1 extends TaskEvent {}
