import type { PushWords } from './push-words.js';

export const GERMAN: PushWords = {
  language: 'de',
  due: (when) => `Fällig: ${when}`,
  done: 'Erledigt',
  snooze: 'In einer Stunde',
};
