import type { PushWords } from './push-words.js';

export const ENGLISH: PushWords = {
  language: 'en',
  due: (when) => `Due ${when}`,
  done: 'Done',
  snooze: 'In an hour',
};
