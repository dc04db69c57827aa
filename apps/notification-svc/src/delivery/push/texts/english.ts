import { sayEffects } from '@errand/events';
import type { PushWords } from './push-words.js';

export const ENGLISH: PushWords = {
  language: 'en',
  due: (when) => `Due ${when}`,
  done: 'Done',
  snooze: 'In an hour',
  asks(effects) {
    const text = sayEffects(effects, 'en');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
  },
  askedBy: (who, titles, more) => `“${who}” asks: ${[...titles, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`,
  approve: 'Approve',
  refuse: 'Refuse',
};
