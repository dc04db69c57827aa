import type { Command } from '../command/command.js';
import type { Passage } from '../fields/passage.js';
import { newTask } from './create.js';
import type { SentenceForm } from './sentence-form.js';

/** The first task of a list that is made: "… and add prepare slides". */
export function firstTask(form: SentenceForm, command: Command): { command: Command; passage: Passage } | undefined {
  const { title } = form.slots;
  if (!title || command.intent !== 'createList') return undefined;
  const passage = form.whole.part(title);
  const made = newTask(passage, form.reading)?.command;
  return made?.intent === 'create' ? { command: { ...made, list: command.list }, passage } : undefined;
}
