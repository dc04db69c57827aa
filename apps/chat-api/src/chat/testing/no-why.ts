import { WhyAnswers } from '../why/why-answers.js';

/** For conversations in which nobody asks why. */
export const NO_WHY = new WhyAnswers(undefined as never, undefined as never);
