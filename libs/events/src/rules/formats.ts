import { pattern } from './pattern.js';

/** A language tag of BCP 47, such as `en-US`. */
export const locale = pattern({
  name: 'locale',
  expected: 'a language tag of BCP 47',
  remedy: 'send one such as en-US or de',
  pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$/,
});

/** A recurrence rule of RFC 5545 without DTSTART. Only its form is checked here: libs/recurrence knows the meaning. */
export const recurrenceRule = pattern({
  name: 'recurrenceRule',
  expected: 'a recurrence rule of RFC 5545 that starts with FREQ and has no DTSTART, of at most 500 characters',
  remedy: 'send one such as FREQ=WEEKLY;BYDAY=MO',
  maxLength: 500,
  pattern: /^FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+-]+)*$/,
});

/** The CloudEvents type of a task event, of any version. */
export const taskEventType = pattern({
  name: 'taskEventType',
  expected: 'the type of a task event',
  remedy: 'send one such as errand.task.created.v1',
  pattern: /^errand\.task\.[a-z]{1,40}\.v[1-9][0-9]{0,3}$/,
});
