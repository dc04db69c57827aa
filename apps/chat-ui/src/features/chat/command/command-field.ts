import type { ChatCommand } from '../../../api/types.js';

/** The fields that a command has depend on its intent: reads one that is a text, of the command or of the changes it makes. */
export function textField(command: ChatCommand, field: string): string | undefined {
  const value = fieldOf(command, field);
  return typeof value === 'string' ? value : undefined;
}

/** Reads a field that is a list of texts. */
export function listField(command: ChatCommand, field: string): string[] {
  const value = fieldOf(command, field);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** Reads a field that is a number. */
export function numberField(command: ChatCommand, field: string): number | undefined {
  const value = fieldOf(command, field);
  return typeof value === 'number' ? value : undefined;
}

function fieldOf(command: ChatCommand, field: string): unknown {
  const own = command as Record<string, unknown>;
  return own[field] ?? (own['changes'] as Record<string, unknown> | undefined)?.[field];
}
