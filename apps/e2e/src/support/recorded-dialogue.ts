import { ROOT, type ModelAnswer } from '@errand/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What chat-api's unit specs hold too, as far as it is needed here: see its `assistant/testing/dialogue.ts`. */
export interface RecordedDialogue {
  tasks?: { title: string }[];
  turns: {
    says: string;
    model: { text?: string; calls?: { name: string; input: object | string }[] }[];
    answer: string;
    open: string[];
  }[];
}

const FOLDER = join(ROOT, 'apps/chat-api/src/assistant/dialogues');

export function recordedDialogue(name: string): RecordedDialogue {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as RecordedDialogue;
}

/** What the scripted model says; `{{title}}` stands for the id of that task. */
export function scripted(
  { text, calls }: RecordedDialogue['turns'][number]['model'][number],
  ids: ReadonlyMap<string, string>,
): ModelAnswer {
  const written = (input: object | string): string => (typeof input === 'string' ? input : JSON.stringify(input));
  const filled = (input: object | string): string =>
    written(input).replaceAll(/\{\{(.*?)\}\}/g, (_, title: string) => ids.get(title) ?? title);
  const wanted = calls?.map(({ name, input }) => ({ name, arguments: filled(input) }));
  return { ...(text !== undefined && { text }), ...(wanted && { calls: wanted }) };
}
