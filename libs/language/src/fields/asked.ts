import type { ReminderMeaning, WhenMeaning } from '../calendar/meaning.js';
import { resolveWhen } from '../calendar/resolve-when.js';
import type { Reading } from './reading.js';
import type { Repeat } from './repeat.js';

/** When a task is due, and when to remind. */
export interface Asked {
  when?: WhenMeaning;
  reminders: ReminderMeaning[];
}

function momentOf(when: WhenMeaning, { calendar }: Reading): number {
  const found = resolveWhen(when, calendar);
  return found ? (found.moment ?? found.day).toMillis() : Infinity;
}

/** "remind me at 5" of a task without due says when it is due, of several the first; a task that repeats has its dates already. */
function dueFromReminder(reminders: ReminderMeaning[], repeat: Repeat | undefined, reading: Reading): Asked {
  if (repeat?.rule.times) return { reminders };
  const [first] = reminders
    .filter((one) => one.kind === 'at')
    .filter(({ when }) => !(repeat && when.date))
    .sort((a, b) => momentOf(a.when, reading) - momentOf(b.when, reading));
  if (!first) return { reminders };
  return { when: first.when, reminders: reminders.map((one) => (one === first ? { kind: 'due' } : one)) };
}

/** "remind me tomorrow at 8am and 8pm": due at the first of them, with a reminder at each; a time of its own stays when it is due. */
function dueFromMoments(moments: readonly WhenMeaning[], due: WhenMeaning | undefined, reading: Reading): Asked {
  const dated = moments.map((when) => (due?.date && !when.date ? { ...when, date: due.date } : when));
  const sorted = dated.sort((a, b) => momentOf(a, reading) - momentOf(b, reading));
  const reminders = sorted.map((when): ReminderMeaning => ({ kind: 'at', when }));
  const isTimed = due?.time ?? due?.ahead ?? due?.instant;
  return isTimed ? { when: due, reminders } : dueFromReminder(reminders, undefined, reading);
}

/**
 * What was said about being reminded says when a task is due, where nothing else does.
 * @param clauses what follows a "remind me" inside the sentence
 * @param moments several, of a sentence that begins with one
 * @param when what was said about when it is due
 */
export function askedFor(
  clauses: ReminderMeaning[],
  moments: readonly WhenMeaning[],
  when: WhenMeaning | undefined,
  repeat: Repeat | undefined,
  reading: Reading,
): Asked {
  if (moments.length > 0) {
    const asked = dueFromMoments(moments, when, reading);
    return { ...asked, reminders: [...asked.reminders, ...clauses] };
  }
  return when ? { when, reminders: clauses } : dueFromReminder(clauses, repeat, reading);
}
