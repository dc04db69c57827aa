import type { Span } from '@errand/language';
import type { Step } from '../turn/step.js';

const TARGET = 'target';

/** A step whose title turned out to name a task: its words are a chip too. They stand before the last chip, if they stand twice. */
export function withTargetChip(step: Step, words: string, said: string): Step {
  const last = Math.max(...step.chips.map(({ start }) => start));
  const before = said.lastIndexOf(words, last);
  const at = before < 0 ? said.indexOf(words) : before;
  return at < 0 ? step : { ...step, chips: [spanAt(at, words), ...step.chips] };
}

/** A step that is one of several: its chip has the words of its own task alone. */
export function narrowed(step: Step, words: string): Step {
  const part = (chip: Span): Span => {
    const at = chip.field === TARGET ? chip.text.indexOf(words) : -1;
    return at < 0 ? chip : spanAt(chip.start + at, words);
  };
  return { ...step, chips: step.chips.map(part) };
}

const spanAt = (start: number, text: string): Span => ({ field: TARGET, text, start, end: start + text.length });
