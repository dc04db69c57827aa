import { randomUUID } from 'node:crypto';
import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const tasks = (...titles: string[]) =>
  titles.map((title) => aTask({ id: randomUUID(), seriesId: randomUUID(), title }));

describe('several tasks in one sentence', () => {
  it.each([
    ['complete the bins and the plants', ['put the bins out', 'water the plants']],
    ['done with bins, plants and dentist', ['put the bins out', 'water the plants', 'Call the dentist']],
    ['erledigt: bins und dentist', ['put the bins out', 'Call the dentist']],
  ])('%s', (said, titles) => {
    const conversation = new AConversation(tasks('put the bins out', 'water the plants', 'Call the dentist'));
    const { commands } = conversation.say(said);
    expect(commands.map(({ status, task }) => [status, task?.title])).toEqual(titles.map((title) => ['done', title]));
    expect(conversation.say('undo').commands).toMatchObject([{ status: 'done' }]);
    expect(conversation.tasks.every(({ status }) => status === 'open')).toBe(true);
  });

  it('a title that has the words itself is the one that is meant', () => {
    const conversation = new AConversation(tasks('Buy milk and bread', 'Buy milk', 'Bake bread'));
    expect(conversation.command('complete milk and bread').task?.title).toBe('Buy milk and bread');
  });

  it('where one of them is no task, nothing is done by halves', () => {
    const conversation = new AConversation(tasks('put the bins out'));
    expect(conversation.command('complete the bins and the gizmo')).toMatchObject({ status: 'failed' });
    expect(conversation.task('put the bins out').status).toBe('open');
  });
});
