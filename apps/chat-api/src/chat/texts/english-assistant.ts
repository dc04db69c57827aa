import type { AssistantTexts } from './assistant-texts.js';
import { counted } from './english-words.js';

const WHY = {
  steps: 'took too many steps',
  time: 'took too long',
  tokens: 'needed too many words',
  loop: 'went round in circles',
  model: 'could not be reached',
  allowance: 'has worked enough for you today',
  busy: 'is still at work on what you said before',
  stopped: 'was stopped',
};

/** What the chat says about the language model in English. */
export const ENGLISH_ASSISTANT: AssistantTexts = {
  working: () => 'The assistant is at work on it.',
  gaveUp: (why, changes, isFollowed) => {
    const before =
      changes === 0 ? '' : ` It had taken ${counted(changes, 'step')} before; say “undo” to take back what changed.`;
    return `The assistant ${WHY[why]}.${before}${isFollowed ? ' Without it:' : ''}`;
  },
};
