import { ReminderEvent } from '../parts/reminder-event.js';

/** A reminder fired and is to be delivered. */
export class ReminderDueV1 extends ReminderEvent {}
