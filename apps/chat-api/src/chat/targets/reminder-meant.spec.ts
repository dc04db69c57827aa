import { randomUUID } from 'node:crypto';
import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const aReview = (more: object) =>
  new AConversation([aTask({ id: randomUUID(), seriesId: randomUUID(), title: 'Prepare the review', ...more })]);

describe('a reminder that counts from a date', () => {
  it.each(['remind me about the review an hour before', 'remind me an hour before the review'])(
    '%s: is one of the task that is there',
    (said) => {
      const conversation = aReview({ due: '2026-04-01T14:00:00-04:00' });
      expect(conversation.command(said)).toMatchObject({ intent: 'update', status: 'done' });
      expect(conversation.task('Prepare the review').reminders).toEqual(['-PT1H']);
      expect(conversation.tasks).toHaveLength(1);
    },
  );

  it('is asked about where no task of the name has a date', () => {
    expect(aReview({}).command('remind me about the review an hour before')).toMatchObject({ status: 'asked' });
    expect(aReview({}).command('remind me about the party an hour before')).toMatchObject({ status: 'asked' });
  });
});
