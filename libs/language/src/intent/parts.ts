import type { Command } from '../command/command.js';
import type { Gap } from '../pattern/slot-types.js';
import { createOf } from './create.js';
import type { Beside } from './first-task.js';
import type { SentenceForm } from './sentence-form.js';
import { wordsOf } from './whom.js';

/** Places of the commas, and of an "and" after the last of them: the parts lie between. None without a comma: "break eggs into bowl and whisk". */
function cuts({ whole: { tokens, language } }: SentenceForm, { from, to }: Gap): number[] {
  const places = Array.from({ length: to - from }, (_, at) => from + at).filter((at) => !tokens[at]?.fixed);
  const commas = places.filter((at) => tokens[at]?.norm === ',' || tokens[at]?.norm === ';');
  const last = commas.at(-1);
  if (last === undefined) return [];
  const and = places.findLast((at) => at > last && language.lexicon.joiners.has(tokens[at]?.norm ?? ''));
  return and === undefined ? commas : [...commas, and];
}

function gapsOf(form: SentenceForm, parts: Gap): Gap[] {
  const places = cuts(form, parts);
  if (places.length === 0) return [];
  const bounds = [parts.from - 1, ...places, parts.to];
  const gaps = bounds.slice(1).map((to, at) => ({ from: (bounds[at] ?? 0) + 1, to }));
  return gaps.filter(({ from, to }) => to > from);
}

function part(form: SentenceForm, gap: Gap): Beside | undefined {
  const { parent } = form.slots;
  const passage = form.whole.part(gap);
  const made = createOf(passage, form.reading);
  if (!made || !parent) return undefined;
  return { command: { ...made, parent: wordsOf(form.reading, form.whole, parent) }, passage };
}

function partsOf(form: SentenceForm): Beside[] {
  const { parts } = form.slots;
  const found = parts ? gapsOf(form, parts).map((gap) => part(form, gap)) : [];
  return found.length > 1 && found.every((one) => one !== undefined) ? found : [];
}

/** The first part of "break plan party into invite guests, buy cake and decorate", a sub-task of the one that is named. */
export function buildPart(form: SentenceForm): Command | undefined {
  const [first] = partsOf(form);
  if (!first || !form.slots.parent) return undefined;
  form.passages.push(first.passage);
  form.part(form.slots.parent).take('parent', { from: 0, to: form.slots.parent.to - form.slots.parent.from });
  return first.command;
}

/** The other parts. */
export function furtherParts(form: SentenceForm): Beside[] {
  return partsOf(form).slice(1);
}
