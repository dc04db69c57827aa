import type { CommandOf, Step } from '../turn/step.js';

type Create = CommandOf<'create'>;

/** Whether a command makes a task and says of it no more than these: a sentence that says more is about something new. */
export function saysOnly(command: Step['command'], fields: readonly (keyof Create)[]): command is Create {
  const said = new Set<string>(['intent', ...fields]);
  return command.intent === 'create' && Object.keys(command).every((field) => said.has(field));
}
