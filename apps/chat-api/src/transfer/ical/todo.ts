import type ICAL from 'ical.js';
import type { Task } from '../../tasks/task.js';
import { addAlarms } from './alarm.js';
import type { CalendarPlace } from './calendar-place.js';
import { addDue, icalUtc } from './ical-time.js';
import { addStart, taskComponent } from './task-component.js';

/** Properties of our own, for what iCalendar has no word for: other programs keep or ignore them. */
export const OWN = { list: 'x-errand-list', repeatFrom: 'x-errand-repeat-from' } as const;

/**
 * A task as VTODO. Of a series only what is open repeats: what is done was one occurrence of it.
 *
 * @param alarms the person's settings, to write reminders too
 */
export function todo(task: Task, alarms?: CalendarPlace): ICAL.Component {
  const component = taskComponent('vtodo', task);
  const isOpen = task.status === 'open';
  component.addPropertyWithValue('status', isOpen ? 'NEEDS-ACTION' : 'COMPLETED');
  if (!isOpen) component.addPropertyWithValue('percent-complete', 100);
  if (task.completedAt) component.addPropertyWithValue('completed', icalUtc(task.completedAt));
  if (isOpen && task.recurrence) addStart(component, task, true);
  if (task.due !== undefined) addDue(component, 'due', task.due, task.timeZone);
  if (task.parentId) component.addPropertyWithValue('related-to', task.parentId);
  if (task.list) component.addPropertyWithValue(OWN.list, task.list);
  if (isOpen && task.repeatFrom === 'completion') component.addPropertyWithValue(OWN.repeatFrom, task.repeatFrom);
  if (alarms) addAlarms(component, task, alarms);
  return component;
}
