import ICAL from 'ical.js';
import type { Task } from '../../tasks/task.js';
import { addDue, icalUtc } from './ical-time.js';
import { ruleFromHere } from './rule-text.js';

/** Our four priorities among iCalendar's 0 (none) to 9: high, medium, low. */
const PRIORITIES: Readonly<Record<Task['priority'], number>> = { 1: 1, 2: 5, 3: 9, 4: 0 };

/** A component with what a to-do and an event say alike. */
export function taskComponent(name: 'vtodo' | 'vevent', task: Task): ICAL.Component {
  const component = new ICAL.Component(name);
  const { id, title, notes, tags, createdAt, updatedAt } = task;
  component.addPropertyWithValue('uid', id);
  component.addPropertyWithValue('dtstamp', icalUtc(updatedAt));
  component.addPropertyWithValue('created', icalUtc(createdAt));
  component.addPropertyWithValue('last-modified', icalUtc(updatedAt));
  component.addPropertyWithValue('summary', title);
  if (notes) component.addPropertyWithValue('description', notes);
  if (tags.length > 0) addCategories(component, tags);
  if (task.priority !== 4) component.addPropertyWithValue('priority', PRIORITIES[task.priority]);
  return component;
}

/** Adds when it begins and how it repeats: RFC 5545 counts a rule from DTSTART. */
export function addStart(component: ICAL.Component, task: Task, repeats: boolean): void {
  if (task.due === undefined) return;
  addDue(component, 'dtstart', task.due, task.timeZone);
  const rule = repeats ? ruleFromHere(task) : undefined;
  if (rule) component.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
}

/** In one line, as most programs read them; a backslash at a tag's end is taken for one before the comma by some, ical.js among them. */
function addCategories(component: ICAL.Component, tags: readonly string[]): void {
  const lines = tags.some((tag) => tag.includes('\\')) ? tags.map((tag) => [tag]) : [[...tags]];
  for (const line of lines) {
    const categories = new ICAL.Property('categories');
    categories.setValues(line);
    component.addProperty(categories);
  }
}
