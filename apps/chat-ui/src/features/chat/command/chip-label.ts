import type { ChatCommand, Chip, Priority } from '../../../api/types.js';
import type { Calendar } from '../../../shared/time/calendar.js';
import { formatDue } from '../../../shared/time/format.js';
import { describeReminder } from '../../../shared/words/describe-reminder.js';
import { describeRule } from '../../../shared/words/describe-rule.js';
import { listed } from '../../../shared/words/plural.js';
import { PRIORITY_NAMES } from '../../tasks/priority.js';
import { listField, numberField, textField } from './command-field.js';

type Label = (command: ChatCommand, now: Date, calendar: Calendar) => string | undefined;

const when =
  (field: string): Label =>
  (command, now, calendar) => {
    const due = textField(command, field);
    return due && formatDue(due, now, calendar);
  };

const LABELS: Readonly<Record<string, Label>> = {
  due: when('due'),
  until: when('until'),
  recurrence: (command, _now, { locale }) => {
    const rule = textField(command, 'recurrence');
    return rule && describeRule(rule, textField(command, 'repeatFrom'), locale);
  },
  priority: (command) => {
    const priority = numberField(command, 'priority') as Priority | undefined;
    return priority && `${PRIORITY_NAMES[priority]} priority`;
  },
  reminders: (command, now, calendar) => {
    const reminders = listField(command, 'reminders').map((one) => describeReminder(one, now, calendar));
    return reminders.length > 0 ? `Reminds ${listed(reminders)}` : undefined;
  },
};

/**
 * What a chip's words mean: "every 1st" is "every month on the 1st". Where several chips make one field, or the field says no more than
 * the words, it is the words.
 */
export function chipLabel(command: ChatCommand, chip: Chip, now: Date, calendar: Calendar): string {
  const alone = command.chips.filter(({ field }) => field === chip.field).length === 1;
  return (alone && LABELS[chip.field]?.(command, now, calendar)) || chip.text.replace(/^[\s,;]+/, '');
}
