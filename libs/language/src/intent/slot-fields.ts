import type { TaskFields } from '../command/fields.js';
import { mayBeFields } from '../fields/may-be-fields.js';
import { takeFields } from '../fields/take-fields.js';
import type { Gap } from '../pattern/slot-types.js';
import type { SentenceForm } from './sentence-form.js';

/** A slot in which every word became a field, but for an "and" between two; undefined when one is left over. */
export function slotFields(form: SentenceForm, gap: Gap): TaskFields | undefined {
  if (!mayBeFields(form.whole, gap)) return undefined;
  const passage = form.part(gap);
  passage.findAll('link', () => true).forEach((link) => passage.take(undefined, link));
  const { fields, uneven, clauses } = takeFields(passage, form.reading);
  if (uneven ?? clauses) return undefined;
  const { joiners } = passage.language.lexicon;
  const left = passage.tokens.some(
    ({ kind, norm }, at) => !passage.isTaken(at) && kind !== 'mark' && !joiners.has(norm),
  );
  return left ? undefined : fields;
}
