import { Bell } from 'lucide-react';
import { useCalendar } from '../../../shared/time/calendar.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Menu, MenuCheck, MenuNote } from '../../../shared/ui/menu.js';
import { describeReminder } from '../../../shared/words/describe-reminder.js';
import { listed } from '../../../shared/words/plural.js';
import { toggled } from '../filter/task-filter.js';
import { FieldButton } from './field-button.js';
import type { FieldProps } from './title-field.js';

const USUAL = ['PT0S', '-PT10M', '-PT30M', '-PT1H', '-P1D', '-P1W'];

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** When to be reminded, counted from the due date; what was said otherwise in the chat can be taken off here. */
export function ReminderField({ task, change }: FieldProps) {
  const calendar = useCalendar();
  const now = useNow();
  const { reminders, due } = task;
  const describe = (reminder: string): string => describeReminder(reminder, now, calendar);
  const options = [...USUAL, ...reminders.filter((one) => !USUAL.includes(one))];
  return (
    <Menu
      align="start"
      trigger={
        <FieldButton label="Reminders" icon={<Bell size={15} aria-hidden />} filled={reminders.length > 0}>
          {reminders.length > 0 ? capital(listed(reminders.map(describe))) : 'Remind me'}
        </FieldButton>
      }
    >
      {due ? (
        options.map((reminder) => (
          <MenuCheck
            key={reminder}
            checked={reminders.includes(reminder)}
            onChange={() => change({ reminders: toggled(reminders, reminder) })}
          >
            {capital(describe(reminder))}
          </MenuCheck>
        ))
      ) : (
        <MenuNote>Set a due date first: reminders count from it.</MenuNote>
      )}
    </Menu>
  );
}
