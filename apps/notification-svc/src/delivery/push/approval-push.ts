import type { ApprovalRequestedV1 } from '@errand/events';
import type { ApprovalPush } from '@errand/events/push';
import type { Reader } from './reader.js';
import { wordsFor } from './texts/words-for.js';

/** What is pushed of a proposal. */
export type Asked = Pick<ApprovalRequestedV1, 'approvalId' | 'by' | 'effects' | 'titles' | 'mark' | 'expiresAt'>;

/** Of each title: a notification has few lines. */
const LONGEST = 60;

/** The notification of a proposal, in the reader's language. */
export function approvalPush({ approvalId, by, effects, titles, mark }: Asked, { locale }: Reader): ApprovalPush {
  const { language, asks, askedBy, approve, refuse } = wordsFor(locale);
  const all = effects.reduce((sum, { tasks }) => sum + tasks, 0);
  const body = askedBy(by, titles.map(short), all - titles.length);
  return { approvalId, mark, language, title: asks(effects), body, approve, refuse };
}

const short = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title);

/** What a job keeps of the event. */
export function askedOf({ approvalId, by, effects, titles, mark, expiresAt }: ApprovalRequestedV1): Asked {
  return { approvalId, by, effects, titles, mark, expiresAt };
}
