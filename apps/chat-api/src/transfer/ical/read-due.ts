import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import type { TodoReader } from './read-todo.js';

const MOMENT = "yyyy-MM-dd'T'HH:mm:ssZZ";

/** When a to-do is due, and in which zone that is meant. One that only begins is due then. */
export function dueOf(todo: ICAL.Component, reader: TodoReader): { due: string | undefined; timeZone: string } {
  const { zones, context, changed } = reader;
  const property = todo.getFirstProperty('due') ?? todo.getFirstProperty('dtstart');
  const time: unknown = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return { due: undefined, timeZone: context.timeZone };
  if (time.isDate) return { due: time.toString().slice(0, 10), timeZone: context.timeZone };
  const tzid = property.getFirstParameter('tzid') as string | undefined;
  const { instant, timeZone = context.timeZone, isUnknown } = zones.momentOf(time, tzid, context.timeZone);
  if (isUnknown) {
    changed(
      `Nothing is known of its time zone “${tzid ?? ''}”, so it is taken as yours.`,
      'Look whether its time is right.',
    );
  }
  const end = todo.hasProperty('due') ? instant : instant.plus({ seconds: durationOf(todo) });
  return { due: end.setZone(timeZone).toFormat(MOMENT), timeZone };
}

/** What a to-do that has a beginning instead of a due date takes. */
function durationOf(todo: ICAL.Component): number {
  const duration: unknown = todo.getFirstPropertyValue('duration');
  return duration instanceof ICAL.Duration ? duration.toSeconds() : 0;
}

/** A moment that RFC 5545 has in UTC, as our events have it. */
export function utcOf(component: ICAL.Component, name: string): string | undefined {
  const time: unknown = component.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time)) return undefined;
  const { year, month, day, hour, minute, second } = time;
  const at = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone: 'utc' });
  return at.isValid ? at.toJSDate().toISOString() : undefined;
}
