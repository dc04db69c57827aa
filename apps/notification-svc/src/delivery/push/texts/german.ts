import type { PushWords } from './push-words.js';

const VERBS = {
  add: 'anlegen',
  change: 'ändern',
  complete: 'erledigen',
  reopen: 'wieder öffnen',
  delete: 'löschen',
  restore: 'wiederherstellen',
};

export const GERMAN: PushWords = {
  language: 'de',
  due: (when) => `Fällig: ${when}`,
  done: 'Erledigt',
  snooze: 'In einer Stunde',
  asks: (effects) =>
    `${effects.map(({ kind, tasks }) => `${tasks} ${tasks === 1 ? 'Aufgabe' : 'Aufgaben'} ${VERBS[kind]}`).join(', ')}?`,
  askedBy: (who, titles, more) => `„${who}“ fragt: ${[...titles, ...(more > 0 ? [`${more} weitere`] : [])].join(', ')}`,
  approve: 'Freigeben',
  refuse: 'Ablehnen',
};
