import { COMMAND_IDS, commandOf, type CommandId } from './commands.js';

const BY_KEY: ReadonlyMap<string, CommandId> = new Map(
  COMMAND_IDS.flatMap((id) => commandOf(id).keys.map((key) => [key, id] as const)),
);

/** The command of a key that was pressed, if it has one. */
export function commandOfKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): CommandId | undefined {
  if (shiftKey && key.startsWith('Arrow')) return BY_KEY.get(`shift+${key}`);
  return BY_KEY.get(ctrlKey || metaKey ? `mod+${key}` : key);
}
