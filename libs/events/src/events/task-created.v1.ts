import { TaskEvent } from '../parts/task-event.js';

/** A task was created, by a person or as the next occurrence of a series. */
export class TaskCreatedV1 extends TaskEvent {}
