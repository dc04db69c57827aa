import ICAL from 'ical.js';
import { TASK_LIMITS } from '@errand/events';
import { DateTime } from 'luxon';
import { fromDayStart, icalDuration } from './alarm.js';
import type { TodoReader } from './read-todo.js';

const MOMENT = "yyyy-MM-dd'T'HH:mm:ssZZ";

/** The alarms of a to-do as reminders. */
export function readAlarms(todo: ICAL.Component, due: string | undefined, reader: TodoReader): string[] {
  const alarms = todo.getAllSubcomponents('valarm');
  const reminders = alarms.flatMap((alarm) => reminderOf(alarm, todo, due, reader) ?? []);
  const kept = [...new Set(reminders)].slice(0, TASK_LIMITS.reminders);
  if (kept.length < new Set(reminders).size) {
    reader.changed(
      `It has more than ${TASK_LIMITS.reminders} reminders, and the rest are not kept.`,
      'Nothing has to be done.',
    );
  }
  return kept;
}

function reminderOf(
  alarm: ICAL.Component,
  todo: ICAL.Component,
  due: string | undefined,
  { context }: TodoReader,
): string | undefined {
  const trigger = alarm.getFirstProperty('trigger');
  const value: unknown = trigger?.getFirstValue();
  if (value instanceof ICAL.Time) {
    return DateTime.fromSeconds(value.toUnixTime(), { zone: context.timeZone }).toFormat(MOMENT);
  }
  if (!trigger || !(value instanceof ICAL.Duration) || due === undefined) return undefined;
  const isFromEnd = String(trigger.getFirstParameter('related') ?? 'START').toUpperCase() === 'END';
  const ahead = isFromEnd ? 0 : secondsBeforeDue(todo);
  if (!due.includes('T')) return fromDayStart(value.toSeconds() - ahead, context);
  return ahead === 0 ? value.toString() : icalDuration(value.toSeconds() - ahead);
}

/** How long before it is due a to-do begins, from which its alarms count unless they say otherwise. */
function secondsBeforeDue(todo: ICAL.Component): number {
  const [start, due]: unknown[] = ['dtstart', 'due'].map((name) => todo.getFirstPropertyValue(name));
  if (!(start instanceof ICAL.Time) || !(due instanceof ICAL.Time)) return 0;
  return due.toUnixTime() - start.toUnixTime();
}
