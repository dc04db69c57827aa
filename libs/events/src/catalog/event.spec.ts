import { InvalidEventError } from '../errors/invalid-event.error.js';
import { aTaskCreated, aUserProfile, aUserRegistered } from '../testing/index.js';
import { event } from './event.js';

describe('event', () => {
  it('takes the topic from the catalog', () => {
    expect(event('errand.task.created.v1', aTaskCreated()).topic).toBe('task-events');
  });

  it('lets no undeclared field out', () => {
    const profile = { ...aUserProfile(), email: 'ada@example.org' };
    const { data } = event('errand.user.registered.v1', { ...aUserRegistered(), profile });
    expect(JSON.stringify(data)).not.toContain('ada@example.org');
  });

  it('fails at the producer when a field breaks the contract', () => {
    const wrong = { ...aTaskCreated(), taskId: 'no-uuid' };
    expect(() => event('errand.task.created.v1', wrong)).toThrow(InvalidEventError);
  });
});
