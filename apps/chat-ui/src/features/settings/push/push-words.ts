import { ApiError, describeError } from '../../../api/problem.js';
import type { Obstacle } from './device-push.js';
import { PushAnswerError } from './push-answer.error.js';

/** What stands in the way, and what to do about it. */
export const OBSTACLES: Record<Obstacle, string> = {
  unsupported: 'This browser cannot show notifications of a page.',
  'install-first': 'On an iPhone or iPad, add Errand to the Home Screen first, and turn this on there.',
  denied:
    'This browser blocks notifications of Errand. Allow them for this site in its settings, then open this again.',
};

/** Why notifications could not be turned on or off. */
export function describeFailure(error: unknown): string {
  if (error instanceof PushAnswerError)
    return 'Nothing is shown before you allow it. Try again, and choose Allow when the browser asks.';
  if (error instanceof ApiError) return describeError(error);
  return "This browser's push service cannot be reached. Check your connection and try again.";
}
