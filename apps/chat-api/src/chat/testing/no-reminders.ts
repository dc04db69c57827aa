import type { Notifications } from '../../reminders/notifications.service.js';
import type { Why } from '../../why/why.service.js';
import { WhyAnswers } from '../why/why-answers.js';

/** For conversations in which nobody was reminded of anything. */
export const NO_REMINDERS = new WhyAnswers(
  {} as Why,
  { list: async () => ({ items: [] }) } as unknown as Notifications,
);
