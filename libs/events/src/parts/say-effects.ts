import type { ApprovalEffect } from './approval-effect.js';

const GERMAN: Readonly<Record<ApprovalEffect['kind'], string>> = {
  add: 'anlegen',
  change: 'ändern',
  complete: 'erledigen',
  reopen: 'wieder öffnen',
  delete: 'löschen',
  restore: 'wiederherstellen',
};

const SAID = {
  en: ({ kind, tasks }: ApprovalEffect): string => `${kind} ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
  de: ({ kind, tasks }: ApprovalEffect): string => `${tasks} ${tasks === 1 ? 'Aufgabe' : 'Aufgaben'} ${GERMAN[kind]}`,
} as const;

/**
 * What a proposal would do, as a part of a sentence: its services say it alike.
 *
 * @example sayEffects([{ kind: 'delete', tasks: 2 }], 'en') // "delete 2 tasks"
 */
export function sayEffects(effects: readonly ApprovalEffect[], language: keyof typeof SAID): string {
  return effects.map(SAID[language]).join(', ');
}
