import type ICAL from 'ical.js';
import type { Task } from '../../tasks/task.js';
import { needsDefinition } from './ical-time.js';
import { timeZoneBlock } from './time-zone-block.js';

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Errand//Errand 1.0//EN', 'CALSCALE:GREGORIAN'];
const END = '\r\n';

/**
 * An iCalendar file, part by part: the head, each zone that a task is meant in, a component for each task, the end.
 *
 * @param more further lines of the head
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function* calendarFile(
  tasks: readonly Task[],
  toComponent: (task: Task) => ICAL.Component,
  more: readonly string[] = [],
): Generator<string> {
  yield [...HEAD, ...more, ''].join(END);
  for (const zone of zonesOf(tasks)) yield timeZoneBlock(zone) + END;
  for (const task of tasks) yield toComponent(task).toString() + END;
  yield `END:VCALENDAR${END}`;
}

function zonesOf(tasks: readonly Task[]): Set<string> {
  const timed = tasks.filter(({ due, timeZone }) => needsDefinition(due, timeZone));
  return new Set(timed.map(({ timeZone }) => timeZone));
}
