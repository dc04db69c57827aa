import { randomUUID } from 'node:crypto';
import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const aConversation = (): AConversation => {
  const tagged = ['write the report', 'call Ana'].map((title) => ({ title, tags: ['work'] }));
  const listed = [{ title: 'mop the floor', list: 'Household' }];
  const tasks = [...tagged, ...listed, { title: 'My holiday tasks' }];
  return new AConversation(tasks.map((task) => aTask({ id: randomUUID(), seriesId: randomUUID(), ...task })));
};
const asked = (said: string): (string | undefined)[] =>
  aConversation()
    .command(said)
    .tasks?.map(({ title }) => title) ?? [];

describe('tasks of a tag or a list, by its name', () => {
  it.each([
    ['set all work tasks to high priority', ['call Ana', 'write the report']],
    ['complete my work tasks', ['call Ana', 'write the report']],
    ['show my work tasks', ['call Ana', 'write the report']],
    ['complete all tasks in Household', ['mop the floor']],
    ['mark all my household done', ['mop the floor']],
    ['complete all of the household', ['mop the floor']],
    ['erledige alle work-Aufgaben', ['call Ana', 'write the report']],
  ])('%s', (said, titles) => expect(asked(said).sort()).toEqual(titles));

  it('waits for a yes before it changes several', () => {
    const conversation = aConversation();
    expect(conversation.command('set all work tasks to high priority')).toMatchObject({ status: 'proposed' });
    conversation.say('yes');
    expect(conversation.task('call Ana').priority).toBe(1);
    expect(conversation.task('mop the floor').priority).toBe(4);
  });

  it('a task that is called so is meant, and what names neither tag nor list means nothing', () => {
    expect(aConversation().command('complete my holiday tasks').task?.title).toBe('My holiday tasks');
    expect(aConversation().command('complete all gizmo tasks')).toMatchObject({ status: 'failed' });
  });
});
