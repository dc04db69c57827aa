import ICAL from 'ical.js';
import type { Task } from '../../tasks/task.js';
import { addStart, taskComponent } from './task-component.js';

/** How long a calendar shows what has a time of day. */
const SHOWN = 'PT30M';

/**
 * A task with a due date as VEVENT, for the calendars that show no to-dos. It takes nobody's time: the owner is not busy then. A task that
 * counts from the day it was done shows this once alone, since nobody knows when the next time is.
 */
export function calendarEvent(task: Task): ICAL.Component {
  const component = taskComponent('vevent', task);
  addStart(component, task, task.repeatFrom !== 'completion');
  if (task.due?.includes('T')) component.addPropertyWithValue('duration', ICAL.Duration.fromString(SHOWN));
  component.addPropertyWithValue('transp', 'TRANSPARENT');
  return component;
}
