import type { Command } from '../command/command.js';
import type { Passage } from '../fields/passage.js';
import { createOf } from './create.js';
import type { SentenceForm } from './sentence-form.js';

/** A further command of a sentence, and the words that it was made from. */
export interface Beside {
  command: Command;
  passage: Passage;
}

/** The first task of a list that is made: "… and add prepare slides". */
export function firstTask(form: SentenceForm, command: Command): Beside[] {
  const { title } = form.slots;
  if (!title || command.intent !== 'createList') return [];
  const passage = form.whole.part(title);
  const made = createOf(passage, form.reading);
  return made ? [{ command: { ...made, list: command.list }, passage }] : [];
}
