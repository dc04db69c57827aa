import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCalendar } from '../../../shared/time/calendar.js';
import { describeRule } from '../../../shared/words/describe-rule.js';
import { CustomRepeatForm } from './custom-repeat-form.js';
import { repeatPresets } from './repeat-presets.js';

export interface RepeatPickerProps {
  /** The day it is due: what "every month" means by itself. */
  day: string;
  rule: string | null;
  repeatFrom: 'schedule' | 'completion' | null;
  onChoose: (rule: string | null, from?: 'schedule' | 'completion' | null) => void;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function Option({ chosen, onClick, children }: { chosen: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onClick}
      className="flex min-h-9 w-full items-center gap-2 rounded-md px-2.5 text-left text-sm hover:bg-hover focus-visible:bg-hover pointer-coarse:min-h-11"
    >
      <span className="flex-1">{children}</span>
      {chosen && <Check size={16} className="text-accent" aria-hidden />}
    </button>
  );
}

/** Chooses how a task repeats: the usual ways, or one of one's own. */
export function RepeatPicker({ day, rule, repeatFrom, onChoose }: RepeatPickerProps) {
  const [custom, setCustom] = useState(false);
  const { locale } = useCalendar();
  const presets = repeatPresets(day);
  const isOther = rule && !presets.includes(rule);
  if (custom) return <CustomRepeatForm day={day} onChoose={onChoose} onBack={() => setCustom(false)} />;
  return (
    <div>
      <Option chosen={!rule} onClick={() => onChoose(null)}>
        Does not repeat
      </Option>
      {isOther && (
        <Option chosen onClick={() => onChoose(rule, repeatFrom)}>
          {capital(describeRule(rule, repeatFrom, locale))}
        </Option>
      )}
      {presets.map((preset) => (
        <Option key={preset} chosen={preset === rule} onClick={() => onChoose(preset)}>
          {capital(describeRule(preset, undefined, locale))}
        </Option>
      ))}
      <div className="mx-1 my-1 h-px bg-line" />
      <Option chosen={false} onClick={() => setCustom(true)}>
        Something else…
      </Option>
    </div>
  );
}
