import type { PushWords } from './push-words.js';

export const ENGLISH: PushWords = {
  language: 'en',
  due: (when) => `Due ${when}`,
  done: 'Done',
  snooze: 'In an hour',
  asks(effects) {
    const text = effects.map(({ kind, tasks }) => `${kind} ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`).join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`;
  },
  askedBy: (who, titles, more) => `“${who}” asks: ${[...titles, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`,
  approve: 'Approve',
  refuse: 'Refuse',
};
