import type { IntentRule } from '../../../intent/intent-rule.js';

/** Sentences about what somebody who acts for the person proposed. */
export const approving: IntentRule[] = [
  {
    intent: 'approve',
    pattern:
      '[ja] [,] [bitte] (freigeben|genehmigen|freigegeben|genehmigt|gib es frei|gib das frei|gib sie frei|ich gebe es frei|ich genehmige es|ich genehmige das)',
  },
  {
    intent: 'refuse',
    pattern:
      '[nein] [,] [bitte] (ablehnen|abgelehnt|lehne es ab|lehne das ab|lehn es ab|lehn das ab|lehne ab|ich lehne ab|ich lehne es ab|ich lehne das ab|verweigern)',
  },
  {
    intent: 'approvals',
    pattern:
      '[zeig|zeige|zeig mir|zeige mir] [die|meine|alle] [offene|offenen|wartende|wartenden] (freigaben|vorschläge)',
  },
  {
    intent: 'approvals',
    pattern: '(was|welche änderungen|welche freigaben) (wartet|warten) [auf (mich|freigabe|meine freigabe|mein ja)]',
  },
  {
    intent: 'approvals',
    pattern: '(was muss ich|was soll ich|was ist) [noch] (freigeben|freizugeben|genehmigen|zu genehmigen)',
  },
];
