import type { ChatCommand, Chip as ChipData } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { useNow } from '../../../shared/time/use-now.js';
import { Chip } from '../../../shared/ui/chip.js';
import { ChipIcon } from './chip-icon.js';
import { chipLabel } from './chip-label.js';
import { textField } from './command-field.js';

export interface CommandChipsProps {
  command: ChatCommand;
  /** Reads the chip's words as part of the title; without it the chips have no ×. */
  onRemove?: (chip: ChipData) => void;
}

const FIXED = new Set(['title', 'target']);
const ORDER = ['title', 'target', 'due', 'recurrence', 'priority', 'tags', 'list', 'reminders'];

function rank({ field }: ChipData): number {
  const at = ORDER.indexOf(field);
  return at < 0 ? ORDER.length : at;
}

/** The chips in the order in which people think of them, the title first: it is what the other chips left over. */
function chipsOf(command: ChatCommand): ChipData[] {
  const title = command.intent === 'create' ? textField(command, 'title') : undefined;
  const named = command.chips.some(({ field }) => field === 'title');
  const first = title && !named ? [{ field: 'title', text: title, start: -1, end: -1 }] : [];
  return [...first, ...command.chips.toSorted((a, b) => rank(a) - rank(b))];
}

/** What was understood of a sentence, field by field. */
export function CommandChips({ command, onRemove }: CommandChipsProps) {
  const now = useNow();
  const calendar = useCalendar();
  return (
    <>
      {chipsOf(command).map((chip) => {
        const label = chipLabel(command, chip, now, calendar);
        const removable = onRemove && !FIXED.has(chip.field);
        return (
          <Chip
            key={`${chip.field} ${chip.start}`}
            tone={FIXED.has(chip.field) ? 'neutral' : 'accent'}
            icon={<ChipIcon field={chip.field} />}
            title={label === chip.text ? undefined : `“${chip.text}”`}
            removeLabel={`Keep “${chip.text.trim()}” as words`}
            {...(removable && { onRemove: () => onRemove(chip) })}
          >
            {label}
          </Chip>
        );
      })}
    </>
  );
}
