import { sayEffects } from '@errand/events';
import type { ApprovalTexts } from './approval-texts.js';
import { quoted } from './english-words.js';

/** What the chat says about changes that others propose in English. */
export const ENGLISH_APPROVALS: ApprovalTexts = {
  asks: (by, effects) => `${quoted(by)} asks to ${sayEffects(effects, 'en')}. Nothing is changed before you say yes.`,
  waiting: (count) => {
    if (count === 0) return 'No change waits for your yes.';
    if (count === 1) return `One change waits for your yes: say ${quoted('approve it')} or ${quoted('refuse it')}.`;
    return `${count} changes wait for your yes. Decide on each by its buttons.`;
  },
  approved: (effects) =>
    `Done, as it was proposed: ${sayEffects(effects, 'en')}. Say ${quoted('undo')} to take it back.`,
  refused: () => 'Refused. Nothing was changed.',
  changed: () => 'Your tasks were changed since this was shown, and nothing is done yet. This is what it would do now:',
  onlyPerson: () => 'Only the person decides on what was proposed, logged in with their password.',
};
