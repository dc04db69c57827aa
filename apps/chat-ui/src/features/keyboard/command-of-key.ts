import { COMMAND_IDS, commandOf, type CommandId } from './commands.js';

const BY_KEY: ReadonlyMap<string, CommandId> = new Map(
  COMMAND_IDS.flatMap((id) => commandOf(id).keys.map((key) => [key, id] as const)),
);

/** The command of a key that was pressed, if it has one. */
export function commandOfKey({ key, ctrlKey, metaKey }: KeyboardEvent): CommandId | undefined {
  return BY_KEY.get(ctrlKey || metaKey ? `mod+${key}` : key);
}
