import { sayEffects } from '@errand/events';
import type { ApprovalTexts } from './approval-texts.js';
import { quoted } from './german-words.js';

/** What the chat says about changes that others propose in German. */
export const GERMAN_APPROVALS: ApprovalTexts = {
  asks: (by, effects) => `${quoted(by)} fragt: ${sayEffects(effects, 'de')}? Ohne dein Ja wird nichts geändert.`,
  waiting: (count) => {
    if (count === 0) return 'Nichts wartet auf deine Freigabe.';
    if (count === 1) return `Eine Änderung wartet auf dich: sag ${quoted('freigeben')} oder ${quoted('ablehnen')}.`;
    return `${count} Änderungen warten auf dich. Entscheide über jede mit ihren Knöpfen.`;
  },
  approved: (effects) =>
    `Erledigt, wie vorgeschlagen: ${sayEffects(effects, 'de')}. Sag ${quoted('rückgängig')}, um es zurückzunehmen.`,
  refused: () => 'Abgelehnt. Nichts wurde geändert.',
  changed: () =>
    'Deine Aufgaben wurden geändert, seit das gezeigt wurde, und noch ist nichts getan. Das würde jetzt geschehen:',
  onlyPerson: () => 'Nur du selbst entscheidest über Vorschläge, mit deinem Passwort angemeldet.',
};
