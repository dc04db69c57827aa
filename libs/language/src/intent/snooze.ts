import { isoDuration } from '../calendar/amount.js';
import type { Command } from '../command/command.js';
import { mayBeFields } from '../fields/may-be-fields.js';
import { takeFields } from '../fields/take-fields.js';
import type { Gap } from '../pattern/slot-types.js';
import type { SentenceForm } from './sentence-form.js';
import { whomOf } from './whom.js';

/** A slot that holds a date or a time and nothing else. */
function dueOf(form: SentenceForm, gap: Gap): string | undefined {
  if (!mayBeFields(form.whole, gap)) return undefined;
  const passage = form.part(gap);
  const { due, recurrence } = takeFields(passage, form.reading).fields;
  return recurrence === undefined && passage.firstLeft === passage.tokens.length ? due : undefined;
}

/** "snooze pay rent for 1 hour", "snooze dentist until tomorrow 9am". */
export function buildSnooze(form: SentenceForm): Command | undefined {
  const { until, for: amount } = form.slots;
  const date = until && dueOf(form, until);
  if (until && !date) return undefined;
  const whom = whomOf(form);
  return (
    whom && { intent: 'snooze', ...whom, ...(date && { until: date }), ...(amount && { for: isoDuration(amount) }) }
  );
}
