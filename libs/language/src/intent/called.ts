import type { Gap } from '../pattern/slot-types.js';
import type { SentenceForm } from './sentence-form.js';

/** Words of a form that may stand before its target and belong to it: "complete [the task] <target>". */
const MOST_BEFORE = 2;

/** The title in "the task called buy milk": whatever it may be read as, it names one task. */
export function calledIn({ whole }: SentenceForm, target: Gap): Gap | undefined {
  for (let from = target.from; from >= Math.max(0, target.from - MOST_BEFORE); from -= 1) {
    const found = whole.at('calledTask', from).find(({ to }) => to === target.to);
    if (found) return found.value;
  }
  return undefined;
}
