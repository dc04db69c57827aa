import type { IntentRule } from '../../../intent/intent-rule.js';

const PARTS = '(unteraufgaben|teilaufgaben|unterpunkte|teilschritte)';
const OF = '(von|bei|zu|für|vom|zum|zur|beim)';

/** Questions about the parts that a task was broken into, by the word for them: before those that ask for a task. */
export const parts: IntentRule[] = [
  { intent: 'list', pattern: `welche ${PARTS} (hat|haben) <parent:gap> noch` },
  { intent: 'list', pattern: `welche ${PARTS} (hat|haben) <parent:gap>` },
  { intent: 'list', pattern: `welche ${PARTS} ${OF} <parent:gap> sind [noch] offen` },
  { intent: 'list', pattern: `wie viele ${PARTS} (hat|haben) <parent:gap> noch`, query: { count: true } },
  { intent: 'list', pattern: `wie viele ${PARTS} (hat|haben) <parent:gap>`, query: { count: true } },
  { intent: 'list', pattern: `(zeig|zeige|liste) [mir] [alle] [die] [offenen] ${PARTS} ${OF} <parent:gap> [an|auf]` },
];

/** What is left of anything but days and lists, which queries read. */
export const leftOf: IntentRule[] = [
  { intent: 'list', pattern: 'was ist [noch] (übrig|offen) (von|vom|bei|beim) <parent:gap>' },
  { intent: 'list', pattern: '(was fehlt|was bleibt) [noch] (von|vom|bei|beim) <parent:gap> [übrig]' },
  { intent: 'list', pattern: '(was ist|was bleibt) (von|vom|bei|beim) <parent:gap> noch (übrig|offen)' },
];
