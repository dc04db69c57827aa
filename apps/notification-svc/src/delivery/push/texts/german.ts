import { sayEffects } from '@errand/events';
import type { PushWords } from './push-words.js';

export const GERMAN: PushWords = {
  language: 'de',
  due: (when) => `Fällig: ${when}`,
  done: 'Erledigt',
  snooze: 'In einer Stunde',
  asks: (effects) => `${sayEffects(effects, 'de')}?`,
  askedBy: (who, titles, more) => `„${who}“ fragt: ${[...titles, ...(more > 0 ? [`${more} weitere`] : [])].join(', ')}`,
  approve: 'Freigeben',
  refuse: 'Ablehnen',
};
