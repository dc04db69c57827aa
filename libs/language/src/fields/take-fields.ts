import type { ReminderMeaning } from '../calendar/meaning.js';
import type { TaskFields } from '../command/fields.js';
import type { Gap } from '../pattern/slot-types.js';
import { askedFor } from './asked.js';
import { datedClauses, twoClauses } from './clauses.js';
import { takeDue } from './due.js';
import { takeList } from './list.js';
import { takeMoments } from './moments.js';
import { takeNotes } from './notes.js';
import { takeParent } from './parent.js';
import type { Passage } from './passage.js';
import { takePriority } from './priority.js';
import type { Reading } from './reading.js';
import { formatReminders, takeLastOffsets, takeReminders } from './reminders.js';
import { takeRepeat } from './repeat.js';
import { unevenSchedules } from './uneven-schedules.js';
import { repeatedSchedules, type Schedule } from './schedules.js';
import { takeTags } from './tags.js';
import { repeated, timing } from './timing.js';

/** What was taken from a passage, and the dates that were left in the title. */
export interface TakenFields {
  fields: TaskFields;
  offers: Gap[];
  /** Schedules that no one rule can have; nothing about time was taken then. */
  uneven?: Schedule[];
  /** Tasks with a date each, of which none is the sentence's. */
  clauses?: Schedule[];
}

/** "1 hour before" counts from when the task is due. */
function isCounted(reminders: readonly ReminderMeaning[]): boolean {
  return reminders.some(({ kind }) => kind === 'before');
}

/** A sentence that begins with "remind me" reminds when the task is due, unless it names another time. */
function withHead(reminders: ReminderMeaning[]): ReminderMeaning[] {
  return reminders.some(({ kind }) => kind === 'due') ? reminders : [{ kind: 'due' }, ...reminders];
}

/** Fields that were not said are absent. */
function onlySaid(fields: TaskFields): TaskFields {
  const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));
}

/**
 * Takes every field from a passage, in the order in which they limit each other: marks first, then repeats, reminders
 * and due, and the parent, whose title ends where another field begins.
 * @param atDue true when the sentence began with "remind me"
 */
export function takeFields(passage: Passage, reading: Reading, atDue = false): TakenFields {
  const notes = takeNotes(passage, reading);
  const tags = takeTags(passage);
  const list = takeList(passage, reading);
  const priority = takePriority(passage);
  const schedules = repeatedSchedules(passage);
  const uneven = unevenSchedules(passage, schedules, atDue);
  if (uneven) {
    uneven.forEach((one) => passage.take('recurrence', one));
    return { fields: onlySaid({ priority, tags, notes, list }), offers: [], uneven };
  }
  const repeat = takeRepeat(passage, schedules, (one) => repeated(one, undefined, reading) !== undefined);
  const last = atDue ? takeLastOffsets(passage) : [];
  const reminding = [...takeReminders(passage), ...last];
  const moments = atDue && !repeat ? takeMoments(passage) : [];
  const { when, offers, dates } = takeDue(
    passage,
    reading,
    repeat?.rule.times !== undefined,
    !repeat && isCounted(reminding),
  );
  const apart = repeat && when && twoClauses(passage, repeat.rule, when);
  if (apart) return { fields: {}, offers: [], uneven: apart };
  const clauses = repeat ? [] : datedClauses(passage, dates);
  if (clauses.length > 0) return { fields: {}, offers: [], clauses };
  const asked = askedFor(reminding, moments, when, repeat, reading);
  const reminders = formatReminders(
    atDue && last.length === 0 ? withHead(asked.reminders) : asked.reminders,
    asked.when,
    reading,
  );
  const parent = takeParent(passage, reading);
  const fields = { ...timing(repeat, asked.when, reading), priority, tags, reminders, notes, parent, list };
  return { fields: onlySaid(fields), offers };
}
