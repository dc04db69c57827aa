import type { AssistantTexts } from './assistant-texts.js';
import { counted } from './german-words.js';

const WHY = {
  steps: 'hat zu viele Schritte gebraucht',
  time: 'hat zu lange gebraucht',
  tokens: 'hat zu viele Wörter gebraucht',
  loop: 'hat sich im Kreis gedreht',
  model: 'war nicht zu erreichen',
  allowance: 'hat heute genug für dich gearbeitet',
  busy: 'arbeitet noch an dem, was du davor gesagt hast',
  stopped: 'wurde angehalten',
};

/** What the chat says about the language model in German. */
export const GERMAN_ASSISTANT: AssistantTexts = {
  working: () => 'Der Assistent arbeitet daran.',
  gaveUp: (why, changes, isFollowed) => {
    const before =
      changes === 0
        ? ''
        : ` Davor hatte er ${counted(changes, 'Schritt', 'Schritte')} getan; „rückgängig“ nimmt zurück, was sich geändert hat.`;
    return `Der Assistent ${WHY[why]}.${before}${isFollowed ? ' Ohne ihn:' : ''}`;
  },
};
