import type { Settled } from '../../account/account.js';
import { asks, type Outcome } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

const EVENING = '18:00';
const MORNING = '09:00';
/** From then on "this evening" is too near to be a choice. */
const EVENING_BEGINS = 17;
const FRIDAY = 5;

/** Asks for a time, with the usual ones to choose from. */
export function asksWhen(turn: Turn, text: string, settled: Settled): Outcome {
  const { clock, texts } = turn;
  const { hour, weekday } = clock.present;
  const [evening, tomorrow] = [clock.at(EVENING, 0), clock.at(MORNING, 1)];
  const choices = [
    { label: texts.inAnHour(), settles: { when: 'PT1H' } },
    ...(hour < EVENING_BEGINS ? [{ label: texts.thisEvening(evening), settles: { when: evening } }] : []),
    { label: texts.tomorrowMorning(tomorrow), settles: { when: tomorrow } },
    ...(weekday <= FRIDAY + 1 ? [monday()] : []),
  ];
  return asks({ kind: 'when', text, settled, choices });

  /** On a Sunday that is tomorrow. */
  function monday() {
    const moment = clock.at(MORNING, 8 - weekday);
    return { label: texts.nextMonday(moment), settles: { when: moment } };
  }
}
